local job(name) = {
  name: name,
  scheduleExpression: 'cron(0 18 * * ? *)',
  taskDefinition: std.extVar('stage'),
};
{
  region: std.extVar('region'),
  cluster: std.extVar('stage'),
  trackingId: 'jobs',
  rules: [job('a'), job('b') { description: std.extVar('stage') }],
}
