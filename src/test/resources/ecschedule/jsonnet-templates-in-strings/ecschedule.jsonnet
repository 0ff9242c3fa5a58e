local state(address) = '{{ tfstate `%s` }}' % address;
{
  region: 'ap-northeast-1',
  cluster: '{{ must_env `CLUSTER` }}',
  plugins: [{ name: 'tfstate', config: { path: 'terraform.tfstate' } }],
  rules: [
    {
      name: 'report-{{ env `STAGE` `dev` }}',
      description: |||
        {{ if eq (env `STAGE` `dev`) `dev` }}for tests{{ else }}for real{{ end }}
      |||,
      scheduleExpression: 'cron(0 18 * * ? *)',
      taskDefinition: 'report',
      network_configuration: {
        aws_vpc_configuration: {
          subnets: [state('module.net.aws_subnet.private[%d].id' % index) for index in [0, 1]],
          security_groups: [state("aws_security_group.batch['app'].id")],
        },
      },
    },
  ],
}
