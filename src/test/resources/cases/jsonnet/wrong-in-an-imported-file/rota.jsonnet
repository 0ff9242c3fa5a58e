local job = import 'lib/job.libsonnet';
{ region: 'ap-northeast-3', cluster: 'jobs', rules: [job('report') { description: 3 }] }
