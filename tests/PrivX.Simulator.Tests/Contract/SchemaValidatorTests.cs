using System;
using System.Text.Json;
using System.Text.Json.Nodes;
using PrivX.Contract;

namespace PrivX.Simulator.Tests.Contract;

public sealed class SchemaValidatorTests
{
    private static readonly ApiContract Api = ApiContract.Load();

    [Theory]
    [InlineData("host-store", "HostService", """{"service":"SSH","port":22}""", null)]
    [InlineData("host-store", "HostService", """{"port":22}""", "$.service: required, but missing")]
    [InlineData("host-store", "HostService", """{"service":"ssh"}""", "$.service: one of")]
    [InlineData("host-store", "HostService", """{"service":"SSH","port":"22"}""", "$.port: integer expected, string found")]
    [InlineData("host-store", "HostService", """{"service":"SSH","port":22.5}""", "$.port: integer expected, fraction found")]
    [InlineData("host-store", "HostService", """{"service":"SSH","port":22.0}""", null)]
    [InlineData("host-store", "HostService", """{"service":"SSH","port":65536}""", "$.port: between 0 and 65535 expected")]
    [InlineData("host-store", "HostService", """{"service":"SSH","port":null}""", "$.port: null is not allowed")]
    [InlineData("host-store", "HostService", """{"service":"SSH","allowed_domains":null}""", null)]
    [InlineData("host-store", "HostService", """{"service":"SSH","not_in_the_contract":[1]}""", null)]
    [InlineData("host-store", "HostService", """{"service":"SSH","db":{"protocol":"oracle"}}""", "$.db.protocol: one of")]
    [InlineData("host-store", "HostService", """{"service":"SSH","db":{"protocol":""}}""", null)]
    [InlineData("host-store", "HostSearch", """{"disabled":"by_admin"}""", null)]
    [InlineData("host-store", "HostSearch", """{"access_group_ids":["",  "no"]}""", "$.access_group_ids[1]: not a UUID")]
    [InlineData("host-store", "HostService", """{"service":""}""", "$.service: one of")]
    [InlineData("role-store", "IdentityProvider", """{"name":"a","token_type":"JWT","jwt_issuer":"x","jwt_subject_type":"plain","users_directory":""}""", "$.name: between 2 and 2042 characters expected")]
    [InlineData("role-store", "SourceConnection", """{"type":"SOMETHING-NEW","port":636}""", null)]
    [InlineData("role-store", "SourceRule", """{"type":"GROUP","rules":[{"type":"GROUP","rules":[{"type":"NO"}]}]}""", "$.rules[0].rules[0].type: one of")]
    public void Says_what_breaks_a_request(string service, string schema, string json, string? expected)
    {
        var violations = SchemaValidator.Validate(Api.Service(service).Schemas[schema], JsonNode.Parse(json), SchemaDirection.Request);

        if (expected is null)
        {
            Assert.Empty(violations);
        }
        else
        {
            Assert.StartsWith(expected, Assert.Single(violations).ToString(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("2026-01-31T12:00:00Z", true)]
    [InlineData("2026-01-31T12:00:00.123456789Z", true)]
    [InlineData("2026-01-31T12:00:00.5+02:00", true)]
    [InlineData("0001-01-01T00:00:00Z", true)]
    [InlineData("", true)]
    [InlineData("2026-01-31", false)]
    [InlineData("2026-01-31 12:00:00Z", false)]
    [InlineData("2026-01-31T12:00:00", false)]
    [InlineData("2026-13-31T12:00:00Z", false)]
    [InlineData("2026-01-31T12:00:00.1234567890Z", false)]
    public void Dates_are_RFC_3339(string text, bool expected)
    {
        var schema = Api.Service("monitor-service").Schemas["ServerTime"];

        Assert.Equal(expected, SchemaValidator.Validate(schema, new JsonObject { ["time_utc"] = text }, SchemaDirection.Response).Count == 0);
    }

    [Fact]
    public void Directions_differ_for_read_only_and_write_only_members()
    {
        var user = Api.Service("local-user-store").Schemas["LocalUserPassword"];
        var id = Api.Service("host-store").Schemas["Identifier"];
        var password = new JsonObject { ["password"] = "x" };

        Assert.Empty(SchemaValidator.Validate(user, password, SchemaDirection.Request));
        Assert.Equal(ViolationKind.Unexpected, Assert.Single(SchemaValidator.Validate(user, password, SchemaDirection.Response)).Kind);
        Assert.Empty(SchemaValidator.Validate(id, new JsonObject(), SchemaDirection.Request));
        Assert.Equal(ViolationKind.Missing, Assert.Single(SchemaValidator.Validate(id, new JsonObject(), SchemaDirection.Response)).Kind);
        Assert.Empty(SchemaValidator.Validate(id, new JsonObject { ["id"] = 5 }, SchemaDirection.Request));
    }

    [Fact]
    public void Alternatives_take_whichever_fits()
    {
        var checkout = Api.Operation("authorizer", "checkOutSecret").Success.Json!;
        var single = ExampleGenerator.Minimal(checkout.OneOf[0], SchemaDirection.Response)!;

        Assert.Empty(SchemaValidator.Validate(checkout, single, SchemaDirection.Response));
        Assert.Empty(SchemaValidator.Validate(checkout, new JsonObject { ["count"] = 1, ["items"] = new JsonArray(single.DeepClone()) }, SchemaDirection.Response));
        Assert.NotEmpty(SchemaValidator.Validate(checkout, new JsonObject { ["count"] = "1", ["items"] = new JsonArray() }, SchemaDirection.Response));
    }

    [Fact]
    public void Takes_elements_as_well_as_nodes()
    {
        var schema = Api.Operation("role-store", "refreshSources").RequestBody!.Json!;
        using var empty = JsonDocument.Parse("[]");
        using var wrong = JsonDocument.Parse("""["no id"]""");

        Assert.Equal(ViolationKind.OutOfBounds, Assert.Single(SchemaValidator.Validate(schema, empty.RootElement, SchemaDirection.Request)).Kind);
        var violation = Assert.Single(SchemaValidator.Validate(schema, wrong.RootElement, SchemaDirection.Request));
        Assert.Equal("$[0]", violation.Path);
        Assert.DoesNotContain("no id", violation.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("$.services[0].port", "port")]
    [InlineData("$.tags[3]", "tags")]
    [InlineData("$", "")]
    public void A_violation_names_its_property(string path, string expected) =>
        Assert.Equal(expected, new SchemaViolation(path, ViolationKind.Type, "wrong").Property);
}
