local stages = ['stg', 'prod'];
local jobs = { report: 1, sync: 2, cleanup: 3 };
{
  region: 'ap-northeast-1',
  cluster: 'shop',
  trackingId: 'shop-jobs',
  rules: [
    {
      name: '%s-%s' % [job, stage],
      cluster: 'shop-' + stage,
      scheduleExpression: 'cron(0 %d * * ? *)' % jobs[job],
      taskDefinition: job,
      containerOverrides: [
        {
          name: 'app',
          command: ['bin/' + job] + (if stage == 'stg' then ['--dry-run'] else []),
          environment: { [std.asciiUpper(key)]: stage for key in ['stage', 'rails_env'] },
        },
      ],
    }
    for job in std.objectFields(jobs)
    for stage in stages
    if !(job == 'cleanup' && stage == 'stg')
  ],
}
