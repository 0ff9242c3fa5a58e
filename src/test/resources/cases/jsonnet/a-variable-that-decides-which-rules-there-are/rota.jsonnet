local prod = std.native('must_env')('STAGE') == 'prod';
{
  region: 'ap-northeast-3',
  cluster: 'jobs',
  rules: [{ name: 'third', scheduleExpression: 'rate(1 hour)', taskDefinition: 'third' }] + if prod then [] else [],
}
