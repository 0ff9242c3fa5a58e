local stage = std.native('must_env')('STAGE');
local isProd = stage == 'prod';
local job(name, expression, stages=['stg', 'prod']) = {
  name: name + '-' + stage,
  scheduleExpression: expression,
  taskDefinition: name,
  disabled: !std.member(stages, stage),
  [if isProd then 'dead_letter_config']: { sqs: 'failed-starts' },
  [if !isProd then 'description']: 'of ' + stage,
};
{
  region: 'ap-northeast-1',
  cluster: 'shop-' + stage,
  rules: [
    job('report', 'cron(0 18 * * ? *)'),
    job('sync', if isProd then 'rate(5 minutes)' else 'rate(1 hour)'),
    job('cleanup', 'rate(1 day)', stages=['prod']),
  ],
}
