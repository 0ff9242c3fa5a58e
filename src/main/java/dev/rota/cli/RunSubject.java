package dev.rota.cli;

import dev.rota.rule.EcsTarget;
import dev.rota.rule.Home;

/**
 * What is to be run.
 *
 * @param rule the rule's name
 * @param target the one of its targets
 * @param region where the rule lives
 * @param home its region and account, and who asks
 */
record RunSubject(String rule, EcsTarget target, Region region, Home home) {}
