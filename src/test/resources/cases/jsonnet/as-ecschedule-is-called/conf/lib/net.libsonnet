{
  private(subnets):: {
    awsvpcConfiguration: { subnets: subnets, assignPublicIp: 'DISABLED' },
  },
}
