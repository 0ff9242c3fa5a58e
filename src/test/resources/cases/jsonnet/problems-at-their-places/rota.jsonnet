{
  region: 'ap-northeast-3',
  cluster: 'jobs',
  rules: [
    {
      name: 'report',
      scheduleExpression: 'rate(5 minute)',
      taskDefiniton: 'report',
      taskCount: '{{ env `N` `x` }}',
    },
    {
      name: 'cleanup-{{ must_env `NOPE` }}',
      scheduleExpression: 'cron(0 0 1 * 2 *)',
      taskDefinition: std.native('must_env')('STAGE'),
    },
    {
      name: "third",
      scheduleExpression: 'rate(1 hour)',
      taskDefinition: 'x-{{ must_env `A` }}',
    },
  ],
}
