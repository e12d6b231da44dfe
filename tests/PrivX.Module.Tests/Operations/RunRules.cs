using System;
using System.Linq;
using PrivX.Contract;
using PrivX.Module.Tests.Rules;
using Xunit.Sdk;

namespace PrivX.Module.Tests.Operations;

/// <summary>Which rows there must be, and that a row which is wrong fails.</summary>
public sealed class RunRules
{
    /// <summary>For every cmdlet that the contract names for an operation.</summary>
    [Fact]
    public void Every_operation_has_a_run()
    {
        var cmdlets = Surface.Cmdlets.Select(cmdlet => cmdlet.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var run = OperationRuns.All
            .SelectMany(row => RunCheck.Commands(row.Run.Script).Select(command => (row.Operation, Cmdlet: command.ToUpperInvariant())))
            .ToHashSet();
        var lacking = ApiContract.Load().Operations
            .SelectMany(operation => operation.PowerShell.Cmdlets.Select(cmdlet => (operation, cmdlet)))
            .Where(pair => !run.Contains((pair.operation, pair.cmdlet.ToUpperInvariant())))
            .ToLookup(pair => cmdlets.Contains(pair.cmdlet), pair => $"{pair.cmdlet}: {pair.operation}");

        Assert.True(!lacking[false].Any(), $"The contract names a cmdlet that the module has not:\n{string.Join('\n', lacking[false])}");
        Assert.True(!lacking[true].Any(), $"Without a row in tests/PrivX.Module.Tests/Operations:\n{string.Join('\n', lacking[true])}");
    }

    [Theory]
    [InlineData("GET /role-store/api/v1/roles?offset=0&limit=1000", "3 × PrivX.RoleStore.Role", "seen: GET /role-store/api/v1/roles/", "seen: PrivX.RoleStore.Role")]
    [InlineData("GET /role-store/api/v1/roles/{role.Id}\nDELETE /role-store/api/v1/roles/{role.Id}", "PrivX.RoleStore.Role", "seen: nothing")]
    [InlineData("GET /role-store/api/v1/roles/{role.Id}", "PrivX.RoleStore.Role Name=web-operators", "seen: PrivX.RoleStore.Role Name=Web operators")]
    [InlineData("GET /role-store/api/v1/roles/{role.Id}", "nothing", "seen: PrivX.RoleStore.Role")]
    [InlineData("GET /role-store/api/v1/roles/{role.Nothing}", "PrivX.RoleStore.Role", "{role.Nothing}")]
    public void A_row_that_is_wrong_fails_and_says_how(string requests, string writes, params string[] words)
    {
        string message = Fails("getRole", "Get-PrivXRole $role.Id", requests, writes);
        Assert.All(words, word => Assert.Contains(word, message, StringComparison.Ordinal));
    }

    [Fact]
    public void A_member_too_many_or_too_few_fails_and_is_given_as_a_change()
    {
        const string Script = "Set-PrivXRole $role.Id -Comment new";
        const string Path = "/role-store/api/v1/roles/{role.Id}";
        Assert.Contains($$"""PUT {{Path}} {..., "comment":"new"}""", Fails("updateRole", Script, $$"""GET {{Path}}{{"\n"}}PUT {{Path}} {...}""", "nothing"), StringComparison.Ordinal);
        Fails("updateRole", Script, $$"""GET {{Path}}{{"\n"}}PUT {{Path}} {..., "comment":"new", "more":1}""", "nothing");
        Fails("updateRole", Script, $$"""GET {{Path}}{{"\n"}}PUT {{Path}} {"comment":"new"}""", "nothing");
    }

    [Fact]
    public void A_row_of_another_cmdlet_or_another_operation_fails()
    {
        Assert.Contains("none of the cmdlets", Fails("getRole", "Get-PrivXUser", "GET /x", "nothing"), StringComparison.Ordinal);
        Assert.Contains(
            "No request went to role-store: listRoles",
            Fails("listRoles", "Get-PrivXRole $role.Id", "GET /role-store/api/v1/roles/{role.Id}", "PrivX.RoleStore.Role"),
            StringComparison.Ordinal);
    }

    private static string Fails(string operation, string script, string requests, string writes) =>
        Assert.ThrowsAny<XunitException>(() => RunCheck.Check(ApiContract.Load().Operation("role-store", operation), new OperationRun(operation)
        {
            Given = "$role = Get-PrivXRole 'Web operators'",
            Script = script,
            Requests = requests,
            Writes = writes,
        })).Message;
}
