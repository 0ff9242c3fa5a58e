function(name) {
  name: name,
  scheduleExpression: 'rate(1 hours)',
  taskDefinition: 'report',
  launchTyp: 'FARGATE',
}
