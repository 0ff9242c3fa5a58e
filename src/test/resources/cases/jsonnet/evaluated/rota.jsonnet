local net = import 'lib/net.libsonnet';
local isProd = std.native('must_env')('ENV') == 'prod';
local job(name, hour) = {
  name: name + '-{{ must_env `ENV` }}',
  scheduleExpression: 'cron(0 %d * * ? *)' % hour,
  taskDefinition: name,
  description: importstr 'lib/note.txt',
  disabled: !isProd,
  launchType: 'FARGATE',
  networkConfiguration: net.private(['subnet-1', std.native('env')('SUBNET', 'subnet-2')]),
  taskCount: std.extVar('count'),
  group: "{{ env \"GROUP\" \"none\" }}",
  containerOverrides: [{ name: 'app', command: ['run', std.extVar('word')], environment: { STAGE: '{{ must_env("ENV") }}' } }],
};
{
  region: 'ap-northeast-3',
  cluster: 'jobs',
  rules: [job(n, 3 + std.length(n)) for n in ['a', 'bb']],
}
