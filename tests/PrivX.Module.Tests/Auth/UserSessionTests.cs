using System;
using System.Linq;
using PrivX.Module.Tests.Harness;
using PrivX.Simulator;

namespace PrivX.Module.Tests.Auth;

public sealed class UserSessionTests : IDisposable
{
    private readonly RecordingHost _host = new();
    private readonly ModuleShell _shell;

    public UserSessionTests()
    {
        _shell = new ModuleShell(host: _host);
    }

    public void Dispose() => _shell.Dispose();

    [Theory]
    [InlineData("Get-PrivXUserSession", "searchSessions", "{}")]
    [InlineData("Get-PrivXUserSession -Keyword 127.0.0.1 -Type login", "searchSessions", """{"keywords":"127.0.0.1","type":"login"}""")]
    [InlineData("Get-PrivXUserSession -Current", "listCurrentUserSessions", "")]
    public void Sessions_are_found(string script, string operation, string body)
    {
        Result result = _shell.Run($"{script} | Where-Object UserName -eq automation").Clean();
        Assert.Equal("PrivX.Auth.UserSession", result.Only().TypeNames[0]);
        JournalEntry request = Assert.Single(_shell.Simulator.Journal.All);
        Assert.Equal(operation, request.Operation);
        Assert.Equal(body, request.Body);
        Assert.Contains("sortkey=id", request.Query, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Stop-PrivXUserSession ", "searchSessions")]
    [InlineData("Get-PrivXAuditEvent -UserSession ", "searchSessions")]
    [InlineData("Stop-PrivXUserSession -Current ", "listCurrentUserSessions")]
    public void Tab_offers_sessions_and_tells_whose_they_are(string line, string operation)
    {
        Result result = _shell.Run("[System.Management.Automation.CommandCompletion]::CompleteInput($line, $line.Length, $null).CompletionMatches.ToolTip", ("line", line)).Clean();
        Assert.Contains(result.OutputAs<string>(), tip => tip.StartsWith("automation from 127.0.0.1 ", StringComparison.Ordinal));
        Assert.Equal(operation, _shell.Simulator.Journal.All[^1].Operation);
    }

    [Fact]
    public void Sessions_of_a_user_are_found_by_name_or_id()
    {
        string id = _shell.Simulator.State.Users.FindBy("principal", "superuser")!["id"]!.ToString();
        _shell.Run("Get-PrivXUserSession superuser");
        Assert.Equal($"/auth/api/v1/sessionstorage/users/{id}/sessions", _shell.Simulator.Journal.Requests("listUserSessions").Single().Path);
        _shell.Simulator.Journal.Clear();
        _shell.Run($"Get-PrivXUserSession -User {id}");
        Assert.Equal("listUserSessions", Assert.Single(_shell.Simulator.Journal.All).Operation);
        _shell.Simulator.Journal.Clear();
        _shell.Run($"Get-PrivXUserSession -User {id} -Type login");
        Assert.Equal($$"""{"user_id":"{{id}}","type":"login"}""", Assert.Single(_shell.Simulator.Journal.All).Body);
    }

    [Fact]
    public void Sessions_of_an_API_client_and_of_a_local_user_are_found_by_their_objects()
    {
        _shell.Run("Get-PrivXApiClient automation | Get-PrivXUserSession; Get-PrivXLocalUser superuser | Get-PrivXUserSession").Clean();
        string user = _shell.Simulator.State.Users.FindBy("principal", "superuser")!["id"]!.ToString();
        Assert.Equal(
            new[] { _shell.Simulator.Credentials.ApiClientId, user }.Select(id => $"/auth/api/v1/sessionstorage/users/{id}/sessions"),
            _shell.Simulator.Journal.Requests("listUserSessions").Select(request => request.Path));
    }

    [Fact]
    public void A_user_that_is_not_there_is_an_error() =>
        Assert.StartsWith("PrivX.NotFound,", _shell.Run("Get-PrivXUserSession nobody").SingleError().FullyQualifiedErrorId, StringComparison.Ordinal);

    [Fact]
    public void Sessions_of_a_source_are_found_in_the_order_asked_for()
    {
        string name = _shell.Simulator.State.Sources.All()[0]["name"]!.ToString();
        _shell.Run("Get-PrivXUserSession -Source $name -SortBy token_expires -Descending", ("name", name));
        JournalEntry request = _shell.Simulator.Journal.Requests("listSourceSessions").Single();
        Assert.Contains("sortkey=token_expires", request.Query, StringComparison.Ordinal);
        Assert.Contains("sortdir=DESC", request.Query, StringComparison.Ordinal);
    }

    [Fact]
    public void Sessions_are_ended_from_the_pipeline()
    {
        string other = _shell.Run($"$before = (Get-PrivXUserSession).Id; $null = {ModuleShell.ConnectScript} -Name other; (Get-PrivXUserSession -Session other | Where-Object Id -notin $before).Id").Only().ToString();
        _shell.Run($"Get-PrivXUserSession -Session $Session | Where-Object Id -eq {other} | Stop-PrivXUserSession -Session $Session -Confirm:$false").Clean();
        Assert.Equal($"/auth/api/v1/sessionstorage/sessions/{other}/terminate", _shell.Simulator.Journal.Requests("terminateSession").Single().Path);
        Assert.DoesNotContain(other, _shell.Run("(Get-PrivXUserSession -Session $Session).Id").Clean().OutputAs<string>());
    }

    [Fact]
    public void Own_sessions_are_ended_by_the_way_that_needs_no_permission()
    {
        _shell.Run("Get-PrivXUserSession -Current | Stop-PrivXUserSession -Current -Confirm:$false").Clean();
        Assert.Single(_shell.Simulator.Journal.Requests("terminateCurrentUserSession"));
    }

    [Fact]
    public void All_sessions_of_a_user_are_ended_in_one_request_by_name()
    {
        _shell.Run("Stop-PrivXUserSession -User superuser -WhatIf").Clean();
        Assert.Contains(_host.Shown, line => line.Contains("superuser (", StringComparison.Ordinal));
        Assert.DoesNotContain(_shell.Simulator.Journal.All, entry => entry.IsWrite);
        _shell.Run("Stop-PrivXUserSession -User superuser -Confirm:$false");
        Assert.Single(_shell.Simulator.Journal.Requests("terminateUserSessions"));
    }

    [Fact]
    public void A_name_is_not_taken_for_a_session() =>
        Assert.StartsWith("PrivX.InvalidArgument,", _shell.Run("Stop-PrivXUserSession superuser -Confirm:$false").SingleError().FullyQualifiedErrorId, StringComparison.Ordinal);

    [Fact]
    public void Ending_asks_and_where_nobody_can_answer_says_so()
    {
        _host.Answer("No");
        _shell.Run("Get-PrivXUserSession -Keyword automation | Stop-PrivXUserSession").Clean();
        Assert.Single(_host.Questions);
        Assert.DoesNotContain(_shell.Simulator.Journal.All, entry => entry.IsWrite);
        Assert.StartsWith(
            "PrivX.ConfirmationRequired,",
            _shell.Run("Get-PrivXUserSession -Keyword automation | Stop-PrivXUserSession").SingleError().FullyQualifiedErrorId,
            StringComparison.Ordinal);
    }
}
