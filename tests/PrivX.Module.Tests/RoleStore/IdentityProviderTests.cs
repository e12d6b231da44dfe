using System;
using System.Linq;
using System.Management.Automation;
using System.Text.Json.Nodes;
using PrivX.Module.Tests.Harness;

namespace PrivX.Module.Tests.RoleStore;

/// <summary>Identity providers: checks and keys as builders and hashtables make them, and changes that touch nothing else.</summary>
public sealed class IdentityProviderTests
{
    [Theory]
    [InlineData("a 'x*'", """{"field_name":"a","type":"string_pattern","expected_value":"x*"}""")]
    [InlineData("a -Start 1 -End 20", """{"field_name":"a","type":"numeric_range","start":"1","end":"20"}""")]
    [InlineData("a -Start 10.0.0.1 -End 10.0.0.9", """{"field_name":"a","type":"ip_range","start":"10.0.0.1","end":"10.0.0.9"}""")]
    [InlineData("a -Start 2001:db8::1 -End 2001:db8::9", """{"field_name":"a","type":"ip_range","start":"2001:db8::1","end":"2001:db8::9"}""")]
    [InlineData("a -ClientAddress", """{"field_name":"a","type":"ip_client"}""")]
    public void A_check_has_the_type_of_what_is_checked(string parameters, string expected)
    {
        using var shell = new ModuleShell();
        shell.Run($"Set-PrivXIdentityProvider 'Build service' -CustomAttribute (New-PrivXClaimValidation {parameters})").Clean();
        JsonNode sent = JsonNode.Parse(Assert.Single(shell.Simulator.Journal.Writes()).Body)!["custom_attributes"]!.AsArray().Single()!;
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), sent), sent.ToJsonString());
    }

    [Fact]
    public void One_more_key_in_hand_leaves_the_rest_as_it_is()
    {
        using var shell = new ModuleShell();
        JsonObject before = Stored(shell);
        shell.Run("$p = Get-PrivXIdentityProvider 'Build service'; $p.PublicKeys += New-PrivXIdentityProviderPublicKey new '-----BEGIN PUBLIC KEY-----'; $p | Set-PrivXIdentityProvider").Clean();
        JsonObject after = Stored(shell);
        Assert.Equal(["build-1", "new"], after["public_keys"]!.AsArray().Select(key => key!["key_id"]!.ToString()));
        foreach (string name in before.Select(member => member.Key).Except(["public_keys", "updated", "updated_by"]))
        {
            Assert.True(JsonNode.DeepEquals(before[name], after[name]), name);
        }
    }

    [Fact]
    public void A_directory_is_taken_by_name_and_a_wrong_one_is_told_before_anything_is_sent()
    {
        using var shell = new ModuleShell();
        ErrorRecord error = shell.Run("New-PrivXIdentityProvider x https://x -UsersDirectory nowhere").SingleError();
        Assert.StartsWith("PrivX.NotFound,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Empty(shell.Simulator.Journal.Writes());
        shell.Run("[pscustomobject]@{ Name = 'other'; JwtIssuer = 'https://x'; UsersDirectory = 'corporate directory'; Enabled = 'no' } | New-PrivXIdentityProvider").Clean();
        Assert.False(shell.Simulator.State.Collection("role-store/identity-providers").FindBy("name", "other")!["enabled"]!.GetValue<bool>());
    }

    private static JsonObject Stored(ModuleShell shell) =>
        shell.Simulator.State.Collection("role-store/identity-providers").FindBy("name", "Build service")!.DeepClone().AsObject();
}
