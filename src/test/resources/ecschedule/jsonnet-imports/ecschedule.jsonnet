local network = import 'lib/network.libsonnet';
local job = (import 'lib/job.libsonnet').job;
{
  region: 'ap-northeast-1',
  cluster: 'batch',
  rules: [
    job('report', 18) + network.private,
    job('sync', 19) + network.public + {
      containerOverrides: [{ name: 'app', command: ['sh', '-c', importstr 'sync.sh'] }],
    },
  ],
}
