"""Every constraint that a service model puts on an input is enforced: requests that break one each are refused for it."""

import json
import re
import urllib.error
import urllib.parse
import urllib.request
import xml.etree.ElementTree as ElementTree
from dataclasses import dataclass
from typing import Callable

import botocore.serialize
import botocore.session
from operations import STEPS

SERVICES = ("events", "ecs", "logs", "resourcegroupstaggingapi", "ssm", "secretsmanager", "iam", "sqs", "ec2", "cloudformation", "cloudwatch")

# Valid and invalid texts for the patterns of the models; the first that fits is taken.
TEXTS = (
    "a",
    "nightly",
    "123456789012",
    "arn:aws:iam::123456789012:role/ecsEventsRole",
    "arn:aws:events:ap-northeast-3:123456789012:event-bus/orders",
    "arn:aws:secretsmanager:ap-northeast-3:123456789012:secret:database",
    "aws.partner/example.com/orders",
    "$.detail",
    "application/json",
    "@table",
    "Name",
    "us-east-2",
    "00000000-0000-4000-8000-000000000000",
    "v1",
    "/",
    "/path/",
)
ODD_TEXTS = ("~ ~", "!", "a b\n", "\x00", "\x01\x02", "$")

# Members whose inside the sandbox keeps as it comes: nothing that Rota does depends on it.
KEPT_AS_THEY_COME = {
    "CreateCluster": ("configuration", "serviceConnectDefaults", "settings"),
    "PutLogEvents": ("entity",),
    "RunTask": ("volumeConfigurations",),
    "RegisterTaskDefinition": (
        "containerDefinitions",
        "ephemeralStorage",
        "inferenceAccelerators",
        "placementConstraints",
        "proxyConfiguration",
        "runtimePlatform",
        "volumes",
    ),
}

# Limits that the documentation knows and the models do not.
DOCUMENTED = {"GetResources": {"TagsPerPage": 100}}


# Constraints that a service refuses in words of its own, without the path.
OWN_WORDS = {("sqs", "enum"): "Unknown Attribute NO_SUCH_VALUE."}


@dataclass(frozen=True)
class Breach:
    """A change to a valid input that breaks one constraint, and how the refusal must word it."""

    path: str
    constraint: str
    wording: str
    apply: Callable

    def is_named_in(self, message):
        """Whether a refusal says where; for the values of a map it names the map."""
        return f"'{self.path.removesuffix('.key')}" in message

    def inside(self, name, wrap):
        return Breach(f"{name}.{self.path}" if self.path else name, self.constraint, self.wording, wrap(self.apply))


def breaches(shape):
    """All breaches of a shape, applied to its valid value."""
    yield from _breaches_inside(shape)
    low, high = shape.metadata.get("min"), shape.metadata.get("max")
    if shape.type_name == "string":
        if low:
            yield Breach("", f"min {low}", f"greater than or equal to {low}", lambda v: "a" * (low - 1))
        if high is not None:
            yield Breach("", f"max {high}", f"less than or equal to {high}", lambda v: "a" * (high + 1))
        if "enum" in shape.metadata:
            yield Breach("", "enum", "enum value set", lambda v: "NO_SUCH_VALUE")
        odd = odd_text(shape)
        if odd:
            yield Breach("", "pattern", "regular expression pattern", lambda v: odd)
    elif shape.type_name in ("integer", "long"):
        if low is not None:
            yield Breach("", f"min {low}", f"greater than or equal to {low}", lambda v: low - 1)
        if high is not None:
            yield Breach("", f"max {high}", f"less than or equal to {high}", lambda v: high + 1)
    elif shape.type_name == "list":
        if low:
            yield Breach("", f"min {low}", f"greater than or equal to {low}", lambda v: [])
        if high is not None:
            yield Breach("", f"max {high}", f"less than or equal to {high}", lambda v: v * (high + 1))
    wrong = 7 if shape.type_name in ("string", "blob") else "text"
    yield Breach("", "type", "should be", lambda v: wrong)


def _breaches_inside(shape):
    if shape.type_name == "structure":
        for name, member in shape.members.items():
            spoken = _spoken(member.serialization.get("name", name))
            if name in shape.required_members:
                yield Breach(spoken, "required", "must not be null", lambda v, n=name: _without(v, n))
            for breach in breaches(member):
                yield breach.inside(spoken, lambda apply, n=name: lambda v: v | {n: apply(v[n])})
    elif shape.type_name == "list":
        for breach in breaches(shape.member):
            yield breach.inside("1.member", lambda apply: lambda v: [apply(v[0])])
    elif shape.type_name == "map":
        for breach in breaches(shape.value):
            yield breach.inside("key", lambda apply: lambda v: {name: apply(one) for name, one in v.items()})


def valid(shape):
    """A value with every member that satisfies all constraints."""
    if shape.type_name == "structure":
        return {name: valid(member) for name, member in shape.members.items()}
    if shape.type_name == "list":
        return [valid(shape.member)] * max(1, shape.metadata.get("min", 1))
    if shape.type_name == "map":
        return {valid(shape.key): valid(shape.value)}
    if shape.type_name == "string":
        return shape.metadata.get("enum", [None])[0] or next(text for text in TEXTS if _fits(shape, text))
    if shape.type_name == "boolean":
        return True
    if shape.type_name == "blob":
        return "aGVsbG8="
    return max(1, shape.metadata.get("min", 1))


def odd_text(shape):
    """A text of allowed length that the shape's pattern does not allow, if there is one."""
    return next((text for text in ODD_TEXTS if _long_enough(shape, text) and not _matches(shape, text)), None)


def _fits(shape, text):
    return _long_enough(shape, text) and _matches(shape, text)


def _long_enough(shape, text):
    return shape.metadata.get("min", 0) <= len(text) <= shape.metadata.get("max", len(text))


def _matches(shape, text):
    pattern = shape.metadata.get("pattern", "")
    for java, python in ((r"\p{L}", r"a-zA-Z"), (r"\p{Z}", " "), (r"\p{N}", "0-9")):
        pattern = pattern.replace(java, python)
    return not pattern or re.fullmatch(pattern, text, re.DOTALL) is not None


def _spoken(name):
    return name[0].lower() + name[1:]


def _without(value, name):
    return {key: one for key, one in value.items() if key != name}


class Raw:
    """Calls without a client that would refuse what is wrong before it is sent."""

    def __init__(self, endpoint):
        self.endpoint = endpoint

    def refusal(self, service, operation, members):
        """The code and the message of the error; nothing when the call succeeds."""
        scope = f"AKIAIOSFODNN7EXAMPLE/20260101/ap-northeast-3/{service.signing_name}/aws4_request"
        signed = {"Authorization": f"AWS4-HMAC-SHA256 Credential={scope}, SignedHeaders=host, Signature=0"}
        form = is_form(service)
        body, headers = (_form if form else _json)(service, operation, members)
        try:
            urllib.request.urlopen(urllib.request.Request(self.endpoint, body, headers | signed), timeout=30).close()
            return "", ""
        except urllib.error.HTTPError as e:
            return (_xml_error if form else _json_error)(e.read())


def is_form(service):
    """Whether a service reads forms, in which all values are text."""
    return service.protocol in ("query", "ec2")


def _json(service, operation, members):
    target = f"{service.metadata['targetPrefix']}.{operation}"
    content_type = f"application/x-amz-json-{service.metadata['jsonVersion']}"
    return json.dumps(members).encode(), {"X-Amz-Target": target, "Content-Type": content_type}


def _form(service, operation, members):
    serializer = botocore.serialize.create_serializer(service.protocol, include_validation=False)
    body = serializer.serialize_to_request(members, service.operation_model(operation))["body"]
    return urllib.parse.urlencode(body).encode(), {"Content-Type": "application/x-www-form-urlencoded; charset=utf-8"}


def _json_error(body):
    answer = json.loads(body)
    return answer.get("__type", ""), answer.get("message", answer.get("Message", ""))


def _xml_error(body):
    texts = {element.tag.rpartition("}")[2]: element.text for element in ElementTree.fromstring(body).iter()}
    return texts.get("Code", ""), texts.get("Message") or ""


def run(checks, endpoint):
    session = botocore.session.Session()
    raw = Raw(endpoint)
    driven = {step.name for step in STEPS}
    for name in SERVICES:
        service = session.get_service_model(name)
        for operation in service.operation_names:
            if re.search(rf"does not implement [a-z0-9]+:{operation}\.", raw.refusal(service, operation, {})[1]):
                continue
            checks.that(f"{name}:{operation} is driven by the other parts", f"{name}:{operation}" in driven)
            _operation(checks, raw, service, service.operation_model(operation))


def _operation(checks, raw, service, operation):
    if operation.input_shape is None:
        return
    base = valid(operation.input_shape) | DOCUMENTED.get(operation.name, {})
    code, message = raw.refusal(service, operation.name, base)
    satisfied = "constraint" not in message and code != "SerializationException"
    checks.that(f"{operation.name}: a request that breaks nothing is not refused for it", satisfied, message)
    kept = KEPT_AS_THEY_COME.get(operation.name, ())
    ignored = enforced = 0
    broken = []
    for breach in _breaches_inside(operation.input_shape):
        if breach.path.split(".")[0] in kept and "." in breach.path:
            ignored += 1
            continue
        if breach.constraint == "type" and is_form(service):
            continue
        code, message = raw.refusal(service, operation.name, breach.apply(base))
        own = OWN_WORDS.get((service.service_name, breach.constraint))
        if message == own if own else breach.wording in message and breach.is_named_in(message):
            enforced += 1
        else:
            broken.append(f"{breach.path} {breach.constraint}: {code} {message[:200]}")
    checks.that(f"{operation.name}: {enforced} constraints are enforced", not broken, "\n".join(broken))
    if ignored:
        checks.note(f"{operation.name}: {ignored} constraints inside {', '.join(kept)} are not; they are kept as they come")
