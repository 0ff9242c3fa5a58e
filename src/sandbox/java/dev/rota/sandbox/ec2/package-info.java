/** EC2 in the sandbox: networks as far as a task stands in them: VPCs, subnets and security groups. */
@NullMarked
package dev.rota.sandbox.ec2;

import org.jspecify.annotations.NullMarked;
