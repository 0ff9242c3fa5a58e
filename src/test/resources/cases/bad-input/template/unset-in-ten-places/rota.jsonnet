local stage = std.native('must_env')('STAGE');
local job(name) = {
  name: name,
  scheduleExpression: 'cron(0 18 * * ? *)',
  taskDefinition: stage,
};
{
  region: 'ap-northeast-3',
  cluster: 'jobs',
  trackingId: 'jobs',
  rules: [
    job('a'),
    job('b') { description: std.native('must_env')('STAGE') },
    job('c') { description: '{{ must_env `STAGE` }} {{ must_env("COUNT") }}' },
  ],
}
