{
  region: 'ap-northeast-3',
  cluster: 'jobs',
  rules: [
    { name: 'report', scheduleExpression: 'rate(1 hour)', taskDefinition: std.native('must_env')('STAGE') },
    { name: 'third', scheduleExpression: 'rate(1 hour)', taskDefinition: 'third' },
  ],
}
