using System;
using System.Linq;
using System.Management.Automation;
using System.Text.Json.Nodes;
using PrivX.Module.Tests.Harness;
using PrivX.Simulator;

namespace PrivX.Module.Tests.RoleStore;

/// <summary>Get-PrivXUser: searches, references, the caller, and the directories themselves.</summary>
public sealed class UserTests
{
    [Fact]
    public void Without_a_word_all_users_are_searched()
    {
        using var shell = new ModuleShell();
        Result result = shell.Run("Get-PrivXUser -SortBy full_name").Clean();
        Assert.Equal(shell.Simulator.State.Users.Count, result.Output.Count);
        Assert.Equal("PrivX.RoleStore.User", result.Output[0].TypeNames[0]);
        JournalEntry request = Assert.Single(shell.Simulator.Journal.All);
        Assert.Equal("searchUsers", request.Operation);
        Assert.Equal("{}", request.Body);
        Assert.Contains("sortkey=full_name", request.Query, StringComparison.Ordinal);
    }

    [Fact]
    public void Keyword_and_source_go_to_the_server()
    {
        using var shell = new ModuleShell();
        string source = shell.Simulator.State.Sources.All().Single(one => one["name"]!.ToString() == "Local users")["id"]!.ToString();
        shell.Run("Get-PrivXUser -Keyword nordlys -Source 'local users'").Clean();
        JournalEntry request = Assert.Single(shell.Simulator.Journal.Requests("searchUsers"));
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse($$"""{"keywords":"nordlys","source":"{{source}}"}"""), JsonNode.Parse(request.Body)), request.Body);
    }

    [Fact]
    public void A_user_is_found_by_id_login_name_wildcard_and_object()
    {
        using var shell = new ModuleShell();
        JsonObject stored = shell.Simulator.State.Users.All()[5];
        string id = stored["id"]!.ToString();
        string name = stored["principal"]!.ToString();
        foreach (string script in new[] { $"Get-PrivXUser {id}", $"Get-PrivXUser {name.ToUpperInvariant()}", $"'{name}' | Get-PrivXUser", $"Get-PrivXUser {name}* | Get-PrivXUser" })
        {
            Assert.Equal(id, shell.Run(script).Only().Properties["Id"].Value);
        }

        Assert.Equal("getUser", shell.Simulator.Journal.All[^1].Operation);
    }

    [Fact]
    public void A_name_that_nobody_has_is_an_error()
    {
        using var shell = new ModuleShell();
        ErrorRecord error = shell.Run("Get-PrivXUser nobody").SingleError();
        Assert.StartsWith("PrivX.NotFound,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Empty(shell.Run("Get-PrivXUser nobody*").Clean().Output);
    }

    [Fact]
    public void The_caller_has_a_call_of_its_own()
    {
        using var shell = new ModuleShell();
        Assert.NotNull(shell.Run("Get-PrivXUser -Current").Only().Properties["Principal"].Value);
        Assert.Equal("getCurrentUser", Assert.Single(shell.Simulator.Journal.All).Operation);
    }

    [Fact]
    public void The_directories_themselves_are_asked_on_request()
    {
        using var shell = new ModuleShell();
        Assert.NotEmpty(shell.Run("Get-PrivXUser -External -Keyword anna").Clean().Output);
        JournalEntry request = Assert.Single(shell.Simulator.Journal.All);
        Assert.Equal("searchExternalUsers", request.Operation);
        Assert.Equal("""{"keywords":"anna"}""", request.Body);
    }

    [Fact]
    public void Users_go_where_users_are_wanted()
    {
        using var shell = new ModuleShell();
        string id = shell.Simulator.State.Users.All()[5]["id"]!.ToString();
        shell.Run($"Get-PrivXUser {id} | Get-PrivXUserSession").Clean();
        Assert.Contains(id, Assert.Single(shell.Simulator.Journal.Requests("listUserSessions")).Path, StringComparison.Ordinal);
    }
}
