package dev.rota.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rota.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TfstateTest {

    private static final Tfstate STATE = read(resource());

    private static Tfstate read(String text) {
        return StateReader.read(StateReader.root(text));
    }

    private static String resource() {
        try (InputStream stream = TfstateTest.class.getResourceAsStream("/tfstate/terraform.tfstate")) {
            return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Answer find(String address) {
        return STATE.find(address, "the tfstate x");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', quoteCharacter = '~', textBlock = """
            aws_vpc.main.id                                                     ! "vpc-0e1"
            aws_vpc.main.tags.Name                                              ! "main"
            aws_vpc.main.tags["team/owner"]                                     ! "kato"
            aws_vpc.main.tags['a.b']                                            ! "dotted"
            aws_vpc.main.tags."a.b"                                             ! "dotted"
            aws_vpc.main.enable_dns_support                                     ! true
            aws_vpc.main.ipv6_cidr_block                                        ! null
            aws_vpc.main.tags                                                   ! {"Name":"main","team/owner":"kato","a.b":"dotted"}
            data.aws_caller_identity.current.account_id                         ! "123456789012"
            data.terraform_remote_state.shared.outputs.zone_id                  ! "Z0123"
            data.terraform_remote_state.shared.config.bucket                    ! "shared-tfstate"
            module.network.module.vpc.aws_subnet.private[0].id                  ! "subnet-0a1"
            module.network.module.vpc.aws_subnet.private[1].availability_zone   ! "ap-northeast-3b"
            module.network.module.vpc.aws_subnet.private[1]                     ! {"id":"subnet-0a2","availability_zone":"ap-northeast-3b"}
            module.service["web-1.blue"].aws_security_group.app-sg["public"].id ! "sg-0b2"
            module.service['web-1.blue'].aws_security_group.app-sg['in.ternal'].ingress[0].from_port ! 443
            module.service["web-1.blue"].aws_security_group.app-sg["in.ternal"].ingress[-1].cidr_blocks[0] ! "10.0.0.0/8"
            module.worker[0].data.aws_ecs_task_definition.batch.revision        ! 7
            aws_instance.rolling.id                                             ! "i-new"
            output.cluster_name                                                 ! "t3-kato-dev"
            output.private_subnets                                              ! ["subnet-0a1","subnet-0a2"]
            output.private_subnets[1]                                           ! "subnet-0a2"
            output.network.vpc.cidrs[1]                                         ! "10.1.0.0/16"
            output.network.az-count                                             ! 2
            output.network.ratio                                                ! 0.50
            output.network.ipv6                                                 ! null
            """)
    void anAddressLeadsToItsTypedValue(String address, String expected) {
        assertThat(find(address)).isEqualTo(Answer.found(Json.parse(expected)));
    }

    @Test
    void aResourceWithoutIndexGivesAllItsInstances() {
        assertThat(find("module.network.module.vpc.aws_subnet.private")).isEqualTo(Answer.found(Json.parse("""
                        [{"id":"subnet-0a1","availability_zone":"ap-northeast-3a"},
                         {"id":"subnet-0a2","availability_zone":"ap-northeast-3b"}]""")));
        assertThat(find("module.service[\"web-1.blue\"].aws_security_group.app-sg"))
                .isEqualTo(Answer.found(Json.parse("""
                        {"in.ternal": {"id":"sg-0b1","ingress":[{"cidr_blocks":["10.0.0.0/8"],"from_port":443}]},
                         "public": {"id":"sg-0b2","ingress":[]}}""")));
    }

    @ParameterizedTest
    @CsvSource({
        "output.db_password, true",
        "output.cluster_name, false",
        "aws_db_instance.main.password, true",
        "aws_db_instance.main.endpoint, false",
        "aws_db_instance.main, true",
        "aws_db_instance.main.users, true",
        "aws_db_instance.main.users[0].secret, true",
        "aws_db_instance.main.users[0].name, false",
    })
    void whatTerraformCallsSensitiveIsSecret(String address, boolean secret) {
        assertThat(find(address))
                .isInstanceOfSatisfying(
                        Answer.Found.class, found -> assertThat(found.secret()).isEqualTo(secret));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', quoteCharacter = '~', textBlock = """
            aws_vpc.mian.id                       ! address aws_vpc.mian.id is not in the tfstate x; nearest: aws_vpc.main
            aws_lambda_function.f                 ! address aws_lambda_function.f is not in the tfstate x
            output.cluster                        ! address output.cluster is not in the tfstate x; nearest: output.cluster_name
            output                                ! address output is not in the tfstate x; nearest: output.cluster_name, output.db_password, output.network
            vpc                                   ! address vpc is not in the tfstate x
            aws_vpc.main.idd                      ! aws_vpc.main has no idd in the tfstate x; nearest: id
            aws_vpc.main.tags.Nmae                ! aws_vpc.main.tags has no Nmae in the tfstate x; nearest: Name
            aws_vpc.main[0].id                    ! aws_vpc.main has no [0] in the tfstate x
            output.private_subnets[2]             ! output.private_subnets has no [2] in the tfstate x
            output.private_subnets.first          ! output.private_subnets has no first in the tfstate x
            module.network.module.vpc.aws_subnet.private[2].id ! address module.network.module.vpc.aws_subnet.private[2].id is not in the tfstate x; nearest: module.network.module.vpc.aws_subnet.private[0], module.network.module.vpc.aws_subnet.private[1]
            module.network.module.vpc.aws_subnet.private.id ! address module.network.module.vpc.aws_subnet.private.id is not in the tfstate x; nearest: module.network.module.vpc.aws_subnet.private[0], module.network.module.vpc.aws_subnet.private[1]
            module.network                        ! address module.network is not in the tfstate x; nearest: module.network.module.vpc.aws_subnet.private[0], module.network.module.vpc.aws_subnet.private[1]
            a..b                                  ! address a..b cannot be read: a name is missing before a dot
            a.b.                                  ! address a.b. cannot be read: it ends with a dot
            a.b[                                  ! address a.b[ cannot be read: a [ is not closed
            a.b[]                                 ! address a.b[] cannot be read: there is nothing between [ and ]
            a.b["c]                               ! address a.b["c] cannot be read: a quote is not closed
            a.b["c"                               ! address a.b["c" cannot be read: a [ is not closed
            a.b[0]c                               ! address a.b[0]c cannot be read: a dot is missing after ]
            [0]                                   ! address [0] cannot be read: it begins with [
            """)
    void aFailureSaysWhatIsNear(String address, String message) {
        assertThat(find(address)).isEqualTo(new Answer.Failed(message));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', quoteCharacter = '~', textBlock = """
            ~~                                  ! it is not JSON, or not all of it (line 1, column 1)
            {"version": 4, "outputs":           ! it is not JSON, or not all of it (line 1, column 26)
            <Error>AccessDenied</Error>         ! it is not JSON, or not all of it (line 1, column 1)
            []                                  ! it is JSON, but not a Terraform state: it has no version
            {"a": 1}                            ! it is JSON, but not a Terraform state: it has no version
            {"version": 3}                      ! it is a Terraform state of version 3; Rota reads version 4, which Terraform writes since 0.12
            """)
    void whatIsNoStateSaysWhy(String text, String message) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void aStateWithSurprisesInItIsReadAsFarAsItGoes() {
        Tfstate state = read("""
                {"version": 4, "outputs": null, "resources": [1, {}, {"mode": "managed", "type": "a", "name": "b",
                "instances": [null, {"attributes_flat": {"id": "x"}, "sensitive_attributes": [[{"value": 1e3}], 1]}]}]}""");

        assertThat(state.find("a.b.id", "x")).isEqualTo(new Answer.Found(Json.of("x"), true));
    }
}
