/**
 * EC2 in the sandbox: the subnets and security groups that tasks run in, and the VPCs these belong to. All of them come from seeds.
 *
 * <p>Start at {@link dev.rota.sandbox.ec2.Ec2#service}, then {@code Description}, which answers both calls.
 */
@NullMarked
package dev.rota.sandbox.ec2;

import org.jspecify.annotations.NullMarked;
