"""Answers are read as strictly as the service models allow: no member unknown, none missing, every type and enum right."""

import json
import re
import xml.etree.ElementTree as ElementTree

import botocore.session
from botocore.config import Config
from botocore.exceptions import ClientError
from botocore.parsers import ResponseParserError
from operations import REFUSED, SEED, STEPS
from processes import seed

NUMBERS = {"integer": int, "long": int, "float": (int, float), "double": (int, float), "timestamp": (int, float)}


def violations(shape, value, path):
    """What a JSON value breaks of its shape."""
    if shape.type_name == "structure":
        if not isinstance(value, dict):
            return [f"{path} should be an object"]
        found = [f"{path}.{name} is unknown to the model" for name in value if name not in shape.members]
        found += [f"{path}.{name} is required" for name in shape.required_members if name not in value]
        for name, member in shape.members.items():
            if name in value:
                found += violations(member, value[name], f"{path}.{name}")
        return found
    if shape.type_name == "list":
        if not isinstance(value, list):
            return [f"{path} should be a list"]
        return [line for i, one in enumerate(value) for line in violations(shape.member, one, f"{path}[{i}]")]
    if shape.type_name == "map":
        if not isinstance(value, dict):
            return [f"{path} should be an object"]
        return [line for key, one in value.items() for line in violations(shape.value, one, f"{path}.{key}")]
    if shape.type_name == "boolean":
        return [] if isinstance(value, bool) else [f"{path} should be true or false"]
    if shape.type_name in NUMBERS:
        right = isinstance(value, NUMBERS[shape.type_name]) and not isinstance(value, bool)
        return [] if right else [f"{path} should be a number"]
    if not isinstance(value, str):
        return [f"{path} should be a string"]
    allowed = shape.metadata.get("enum")
    return [f"{path} is {value}, not one of {allowed}"] if allowed and value not in allowed else []


def xml_violations(shape, element, path):
    """What an XML element breaks of its shape; scalars are text, which any parser takes."""
    if shape.type_name == "structure":
        members = {member.serialization.get("name", name): member for name, member in shape.members.items()}
        found = []
        for child in element:
            name = _local(child)
            if name not in members:
                found.append(f"{path}.{name} is unknown to the model")
            elif members[name].type_name == "list" and members[name].serialization.get("flattened"):
                found += xml_violations(members[name].member, child, f"{path}.{name}")
            else:
                found += xml_violations(members[name], child, f"{path}.{name}")
        return found
    if shape.type_name == "list":
        return [line for child in element for line in xml_violations(shape.member, child, f"{path}[]")]
    allowed = shape.metadata.get("enum")
    wrong = allowed and element.text not in allowed
    return [f"{path} is {element.text}, not one of {allowed}"] if wrong else []


def _local(element):
    return element.tag.rpartition("}")[2]


def of_answer(operation, response):
    """What an answer breaks of the model of its operation."""
    shape = operation.output_shape
    body = response["body"]
    if shape is None or operation.has_streaming_output or not body:
        return []
    if operation.service_model.resolved_protocol == "json":
        return violations(shape, json.loads(body), operation.name)
    root = ElementTree.fromstring(body)
    if operation.name == "GetBucketLocation":
        return xml_violations(shape.members["LocationConstraint"], root, operation.name)
    if operation.service_model.protocol == "query":
        wrapper = shape.serialization.get("resultWrapper", operation.name + "Result")
        root = next(child for child in root if _local(child) == wrapper)
    return xml_violations(shape, root, operation.name)


class Calls:
    """Calls to a server whose answers are looked at before they are parsed."""

    def __init__(self, endpoint):
        self.endpoint = endpoint
        self.session = botocore.session.Session()
        # Botocore follows a bucket to its region without a word; these are the times it had to.
        self.redirects = []

    def call(self, step):
        """The parsed answer and what it breaks of the model."""
        settings = Config(retries={"max_attempts": 0}, s3={"addressing_style": "path"})
        client = self.session.create_client(
            step.service,
            step.region,
            endpoint_url=self.endpoint,
            aws_access_key_id="AKIAIOSFODNN7EXAMPLE",
            aws_secret_access_key="wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
            config=settings,
        )
        broken = []

        def look(operation_model, response_dict, **_):
            if response_dict["status_code"] < 300:
                broken.extend(of_answer(operation_model, response_dict))
            else:
                self.redirects += re.findall(rb"<Code>(PermanentRedirect)</Code>", response_dict["body"])

        client.meta.events.register("before-parse", look)
        body = {"Body": step.file.read_bytes()} if step.file else {}
        answer = client._make_api_call(step.operation, step.input | body)
        return {name: value for name, value in answer.items() if name != "ResponseMetadata"}, broken


def run(checks, endpoint):
    """All operations; gives the answers for comparing."""
    seed(endpoint, SEED)
    calls = Calls(endpoint)
    answers = {}
    for step in STEPS:
        try:
            answers[step.name], broken = calls.call(step)
            checks.that(f"the answer of {step.name} fits its model", not broken, "\n".join(broken))
        except ClientError as e:
            checks.that(f"the answer of {step.name} fits its model", False, e)
    return answers


def refusal(calls, steps):
    """The code with which the last of some calls is refused."""
    try:
        for step in steps:
            calls.call(step)
    except ClientError as e:
        return e.response["Error"]["Code"]
    except ResponseParserError:
        return "an answer that is not of its protocol"
    return calls.redirects.pop().decode() if calls.redirects else "no refusal"


def refusals(checks, endpoint):
    """What AWS refuses, the sandbox refuses with the same code."""
    calls = Calls(endpoint)
    for what, code, steps in REFUSED:
        checks.equal(f"{what} is refused", refusal(calls, steps), code)


def list_what_lacks(checks, endpoint, ours):
    """Says what another server does not do, or answers with less than the sandbox."""
    calls = Calls(endpoint)
    complete = 0
    steps = [step for step in STEPS if not step.seeded]
    for step in steps:
        try:
            theirs, _ = calls.call(step)
        except ClientError as e:
            checks.note(f"moto refuses {step.name}: {e}")
            continue
        except ResponseParserError:
            checks.note(f"moto answers {step.name} not in its protocol")
            continue
        less = sorted(_members(ours.get(step.name, {})) - _members(theirs))
        complete += not less
        if less:
            checks.note(f"moto answers {step.name} without {', '.join(less)}")
    for what, code, leading in REFUSED:
        found = code if leading[-1].seeded else refusal(calls, leading)
        if found != code:
            checks.note(f"moto has for {what}: {found}; AWS has {code}")
    checks.note(f"moto answers {complete} of {len(steps)} operations with all that the sandbox answers")


def _members(value, path=""):
    """The paths of all members that say something."""
    if isinstance(value, dict):
        return {found for name, one in value.items() for found in _members(one, f"{path}.{name}" if path else name)}
    if isinstance(value, list):
        return {found for one in value for found in _members(one, path + "[]")}
    return {path} if value not in (None, "") else set()
