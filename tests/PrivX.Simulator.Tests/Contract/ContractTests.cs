using System;
using System.Collections.Generic;
using System.Linq;
using PrivX.Contract;

namespace PrivX.Simulator.Tests.Contract;

public sealed class ContractTests
{
    private static readonly ApiContract Api = ApiContract.Load();

    [Fact]
    public void Holds_16_services_and_no_operation_twice()
    {
        Assert.Equal(16, Api.Services.Count);
        Assert.Empty(Api.Operations.GroupBy(operation => (operation.Method, operation.Path)).Where(group => group.Count() > 1).Select(group => group.Key));
    }

    [Fact]
    public void Ids_are_unique_within_a_service()
    {
        foreach (var service in Api.Services)
        {
            Assert.Equal(service.Operations.Count, service.Operations.Select(operation => operation.Id).Distinct(StringComparer.Ordinal).Count());
        }
    }

    [Fact]
    public void Every_reference_leads_somewhere()
    {
        foreach (var schema in Api.Services.SelectMany(service => service.Schemas.Values).SelectMany(Walk))
        {
            Assert.NotNull(schema.Resolve());
        }

        static IEnumerable<ApiSchema> Walk(ApiSchema schema) => schema.Properties.Values
            .Concat(schema.AllOf).Concat(schema.OneOf).Concat(schema.AnyOf)
            .Append(schema.Items).Append(schema.AdditionalProperties)
            .Where(part => part is not null)
            .SelectMany(part => Walk(part!))
            .Append(schema);
    }

    [Fact]
    public void Reads_everything_about_an_operation()
    {
        var operation = Api.Operation("host-store", "setHostDisabled");

        Assert.Equal("PUT", operation.Method);
        Assert.Equal("/host-store/api/v1/hosts/{host_id}/disabled", operation.Path);
        Assert.Equal("28", operation.Since);
        Assert.Equal(RepeatClass.Idempotent, operation.Repeat);
        Assert.Equal(["Disable-PrivXHost", "Enable-PrivXHost"], operation.PowerShell.Cmdlets);
        Assert.Equal("HostDisabled", operation.RequestBody!.Json!.Resolve().Name);
        Assert.True(operation.RequestBody.Required);
        Assert.Equal("uuid", Assert.Single(operation.PathParameters).Schema.Format);
        Assert.Equal("Error", operation.Response(404)!.Json!.Resolve().Name);
        Assert.Empty(operation.Response(200)!.Content);
    }

    [Fact]
    public void Reads_parameters_with_defaults_limits_and_known_values()
    {
        var roles = Api.Operation("role-store", "listRoles").QueryParameter("limit")!;
        var hosts = Api.Operation("host-store", "listHosts").QueryParameter("sortkey")!;

        Assert.Equal(1000, roles.Schema.Maximum);
        Assert.Equal("50", roles.Schema.Default!.ToString());
        Assert.Contains("common_name", hosts.KnownValues);
    }

    [Fact]
    public void Reads_secrets_and_mask_rules()
    {
        var passphrase = Api.Service("host-store").Schemas["HostPrincipal"].Properties["passphrase"];
        var bind = Api.Service("role-store").Schemas["SourceConnection"].Properties["ldap_bind_password"];

        Assert.True(passphrase is { Sensitive: true, Masked: true, MaskWrite: MaskWrite.Echo });
        Assert.True(bind is { Sensitive: true, Masked: true, MaskWrite: MaskWrite.Required });
        Assert.True(Api.Service("authorizer").Schemas["SecretCheckout"].Properties["secrets"] is { Sensitive: true, Masked: false });
    }

    [Fact]
    public void Health_answers_and_log_in_need_no_token()
    {
        Assert.Equal(16, Api.Operations.Count(operation => operation.IsAnonymous && operation.Path == operation.Service.BasePath + "/status"));
        Assert.True(Api.Operation("auth", "requestAccessToken").IsAnonymous);
        Assert.True(Api.Operation("monitor-service", "getInstanceStatus").IsAnonymous);
        Assert.False(Api.Operation("auth", "logout").IsAnonymous);
        Assert.False(Api.Operation("host-store", "listHosts").IsAnonymous);
    }

    [Theory]
    [InlineData("28", null, 28, true)]
    [InlineData("35", null, 34, false)]
    [InlineData("35", null, 35, true)]
    [InlineData("after-28", null, 28, false)]
    [InlineData("after-28", null, 29, true)]
    [InlineData("28", 34, 35, false)]
    public void Knows_which_version_has_an_operation(string since, int? until, int version, bool expected)
    {
        var operation = Api.Operations.First(candidate => candidate.Since == since && candidate.Until == until);

        Assert.Equal(expected, operation.IsAvailableIn(version));
    }

    [Fact]
    public void Every_operation_is_found_by_its_own_path()
    {
        foreach (var operation in Api.Operations)
        {
            var path = operation.Path.Replace("{", "x", StringComparison.Ordinal).Replace("}", "y", StringComparison.Ordinal);
            Assert.Same(operation, Api.Routes.Match(operation.Method, path).Operation);
        }
    }

    [Fact]
    public void A_literal_segment_wins_over_a_parameter()
    {
        Assert.Equal("getCurrentUser", Api.Routes.Match("GET", "/role-store/api/v1/users/current").Operation!.Id);
        Assert.Equal("getUser", Api.Routes.Match("GET", "/role-store/api/v1/users/4711").Operation!.Id);
        Assert.Equal("searchHosts", Api.Routes.Match("POST", "/host-store/api/v1/hosts/search").Operation!.Id);
        Assert.Equal("getHost", Api.Routes.Match("GET", "/host-store/api/v1/hosts/search").Operation!.Id);
    }

    [Fact]
    public void Path_values_are_unescaped_and_named()
    {
        var match = Api.Routes.Match("DELETE", "/auth/api/v1/users/u%201/devices/mobile-sha256-a%2Fb%3D");

        Assert.Equal("unpairUserDevice", match.Operation!.Id);
        Assert.Equal("u 1", match.PathValues["user_id"]);
        Assert.Equal("mobile-sha256-a/b=", match.PathValues["device_id"]);
    }

    [Theory]
    [InlineData("PATCH", "/host-store/api/v1/hosts", true)]
    [InlineData("GET", "/host-store/api/v1/nothing", false)]
    [InlineData("GET", "/host-store/api/v1/hosts/", false)]
    [InlineData("GET", "host-store/api/v1/hosts", false)]
    public void A_wrong_method_is_told_from_a_wrong_path(string method, string path, bool pathIsKnown)
    {
        var match = Api.Routes.Match(method, path);

        Assert.Null(match.Operation);
        Assert.Equal(pathIsKnown, match.PathIsKnown);
    }

    [Fact]
    public void Every_example_fits_its_schema()
    {
        foreach (var operation in Api.Operations)
        {
            Check(operation, SchemaDirection.Request, operation.RequestBody?.Content.Values ?? []);
            Check(operation, SchemaDirection.Response, operation.Responses.SelectMany(response => response.Content.Values));
        }

        static void Check(ApiOperation operation, SchemaDirection direction, IEnumerable<ApiSchema> schemas)
        {
            foreach (var schema in schemas)
            {
                foreach (var example in new[] { ExampleGenerator.Minimal(schema, direction), ExampleGenerator.Full(schema, direction), ExampleGenerator.Full(schema, direction, 7) })
                {
                    var violations = SchemaValidator.Validate(schema, example, direction);
                    Assert.True(violations.Count == 0, $"{operation}: {string.Join("; ", violations)}");
                }
            }
        }
    }

    [Fact]
    public void Examples_are_the_same_for_the_same_seed()
    {
        var schema = Api.Service("host-store").Schemas["Host"];

        Assert.Equal(Text(1), Text(1));
        Assert.NotEqual(Text(1), Text(2));

        string Text(int seed) => ExampleGenerator.Full(schema, SchemaDirection.Request, seed)!.ToJsonString();
    }
}
