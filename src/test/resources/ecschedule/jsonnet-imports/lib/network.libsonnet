local network(subnets, ip) = {
  network_configuration: {
    aws_vpc_configuration: { subnets: subnets, security_groups: ['sg-0a1'], assign_public_ip: ip },
  },
};
{
  private: network(['subnet-0a1', 'subnet-0b2'], 'DISABLED'),
  public: network(['subnet-0c3'], 'ENABLED'),
}
