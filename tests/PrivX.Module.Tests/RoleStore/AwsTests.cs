using System;
using System.Linq;
using System.Management.Automation;
using System.Net;
using System.Security;
using System.Text;
using System.Text.Json.Nodes;
using PrivX.Module.Tests.Harness;
using PrivX.Module.Tests.Session;
using PrivX.Simulator;

namespace PrivX.Module.Tests.RoleStore;

/// <summary>AWS roles, the PrivX roles that grant them, and credentials that do not show.</summary>
public sealed class AwsTests
{
    private static readonly string Key = Hidden.Secret("aws key");
    private static readonly string Token = Hidden.Secret("aws token");

    [Fact]
    public void Credentials_show_nowhere_and_are_there_for_those_who_ask()
    {
        using ModuleShell shell = Planted();
        Result result = shell.Run("$t = Get-PrivXAwsToken BreakGlass -TokenCode $code -Verbose -Debug; $t", ("code", new NetworkCredential(null, "c4nary-code").SecurePassword)).Clean();
        Hidden.Check([Key, Token, "c4nary-code"], result);
        Assert.Equal(Key, ((PSCredential)shell.Run("$t.GetCredential()").Only().BaseObject).GetNetworkCredential().Password);
        Assert.Equal(Token, new NetworkCredential(null, (SecureString)shell.Run("$t.GetSessionToken()").Only().BaseObject).Password);
    }

    [Fact]
    public void Plain_text_comes_only_when_asked_for()
    {
        using ModuleShell shell = Planted();
        PSObject token = shell.Run("Get-PrivXAwsToken BreakGlass -TokenCode $code -AsPlainText", ("code", new NetworkCredential(null, "1").SecurePassword)).Only();
        Assert.Equal(Key, token.Properties["SecretAccessKey"].Value);
        Assert.Equal(Token, token.Properties["SessionToken"].Value);
    }

    [Fact]
    public void That_a_code_is_missing_is_told()
    {
        using var shell = new ModuleShell();
        ErrorRecord error = shell.Run("Get-PrivXAwsToken BreakGlass").SingleError();
        Assert.StartsWith("PrivX.PERMISSION_DENIED,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains("MFA", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Lists_come_as_arrays_from_some_servers()
    {
        using var shell = new ModuleShell(new SimulatorOptions { AwsRolesAsArray = true });
        Assert.Equal(4, shell.Run("Get-PrivXAwsRole").Clean().Output.Count);
        Assert.Equal(2, shell.Run("Get-PrivXAwsRole -Current").Clean().Output.Count);
    }

    [Fact]
    public void Links_that_an_older_list_overwrites_are_set_again()
    {
        using var shell = new ModuleShell();
        Fault fault = shell.Simulator.Faults.Add(Fault.Custom("updateAwsRoleLinks", _ => SetLinks(shell, "ReadOnly", "Optics lab"), FaultTiming.AfterHandling));
        Assert.Equal(["Contractors", "Optics lab"], Names(shell.Run("Set-PrivXAwsRoleLink ReadOnly Contractors -PassThru")));
        Assert.Equal(1, fault.Struck);
        shell.Simulator.Faults.Add(Fault.Custom("updateAwsRoleLinks", _ => SetLinks(shell, "ReadOnly", "Optics lab"), FaultTiming.AfterHandling, times: null));
        ErrorRecord error = shell.Run("Set-PrivXAwsRoleLink ReadOnly Contractors").SingleError();
        Assert.StartsWith("PrivX.Conflict,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    [Fact]
    public void Links_lead_to_roles_and_are_replaced_by_names_and_objects()
    {
        using var shell = new ModuleShell();
        Assert.Equal(["Build engineers", "Security officers", "privx-admin"], Names(shell.Run("Get-PrivXAwsRole ReadOnly | Get-PrivXAwsRoleLink | Get-PrivXRole")));
        Assert.Equal(["Build engineers", "Contractors", "Security officers", "privx-admin"], Names(shell.Run("Set-PrivXAwsRoleLink ReadOnly (@(Get-PrivXAwsRoleLink ReadOnly) + 'Contractors') -PassThru")));
        Assert.Empty(shell.Run("Set-PrivXAwsRoleLink ReadOnly @() -PassThru").Clean().Output);
        Assert.StartsWith("PrivX.NotFound,", shell.Run("Set-PrivXAwsRoleLink ReadOnly nobody").SingleError().FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal(2, shell.Simulator.Journal.Writes().Count);
    }

    private static void SetLinks(ModuleShell shell, string awsRole, string role)
    {
        JsonObject found = shell.Simulator.State.Roles.FindBy("name", role)!;
        ObjectStore all = shell.Simulator.State.Collection("role-store/awsroles");
        all.Change(all.FindBy("name", awsRole)!["id"]!.ToString(), changed => changed["roles"] = new JsonArray(new JsonObject { ["id"] = found["id"]!.ToString(), ["name"] = role }));
    }

    private static string[] Names(Result result) => result.Clean().Output.Select(role => (string)role.Properties["Name"].Value).Order(StringComparer.Ordinal).ToArray();

    private static ModuleShell Planted()
    {
        var shell = new ModuleShell();
        string json = System.Text.Json.JsonSerializer.Serialize(new { access_key_id = "ASIA", secret_access_key = Key, session_token = Token, expires = "2099-01-01T00:00:00Z", descriptions = Array.Empty<string>() });
        shell.Simulator.Faults.Add(Fault.Rewritten("getAwsToken", (_, _) => Encoding.UTF8.GetBytes(json)));
        return shell;
    }
}
