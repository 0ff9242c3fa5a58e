local schedules = import 'schedules.libsonnet';
{
  job(name, hour): {
    name: name,
    scheduleExpression: schedules.daily(hour),
    taskDefinition: name,
    launch_type: 'FARGATE',
  },
}
