local base = {
  local job = self,
  command:: ['bin/run', job.name],
  name: error 'a job has a name',
  scheduleExpression: 'cron(0 18 * * ? *)',
  taskDefinition: job.name,
  taskOverride: { cpu: '256', memory: '512' },
  containerOverrides: [{ name: 'app', command: job.command, environment: { TZ: 'Asia/Tokyo' } }],
};
{
  region: 'ap-northeast-1',
  cluster: 'batch',
  role: 'batchEventsRole',
  rules: [
    base { name: 'report' },
    base { name: 'sync', command+: ['--all'], taskOverride+: { memory: '1024' } },
    base {
      name: 'cleanup',
      role: 'cleanupEventsRole',
      containerOverrides: [super.containerOverrides[0] { environment+: { DAYS: '30' } }, { name: 'sidecar', cpu: 64 }],
    },
  ],
}
