local stage = std.extVar('stage');
local settings = std.extVar('settings');
{
  region: 'ap-northeast-1',
  cluster: 'shop-' + stage,
  rules: [
    {
      name: 'report-' + stage,
      scheduleExpression: 'cron(0 %d * * ? *)' % settings.hour,
      taskDefinition: 'report:' + std.extVar('revision'),
      taskCount: std.extVar('count'),
      disabled: settings.paused,
    },
  ],
}
