local must_env = std.native('must_env');
local env = std.native('env');
{
  region: env('REGION', 'ap-northeast-1'),
  cluster: must_env('CLUSTER'),
  rules: [
    {
      name: 'report-' + env('SUFFIX', 'unused'),
      description: '[%s] is %s' % [must_env('NOTHING'), env('NOTHING', 'unset')],
      scheduleExpression: 'rate(%s minutes)' % env('MINUTES', '10'),
      taskDefinition: 'report',
      taskCount: std.parseInt(must_env('COUNT')),
      disabled: must_env('ENABLED') != 'yes',
    },
  ],
}
