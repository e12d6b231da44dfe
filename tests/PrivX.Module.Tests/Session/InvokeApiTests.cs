using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Text.Json.Nodes;
using PrivX.Module.Tests.Harness;
using PrivX.Simulator;

namespace PrivX.Module.Tests.Session;

/// <summary>Invoke-PrivXApi: what is sent, what comes out, and what is refused before anything is sent.</summary>
public sealed class InvokeApiTests : IDisposable
{
    private const string Lists = "/host-store/api/v1/whitelists";

    private readonly RecordingHost _host = new();
    private readonly ModuleShell _shell;

    public InvokeApiTests()
    {
        _shell = new ModuleShell(host: _host);
    }

    public void Dispose() => _shell.Dispose();

    [Fact]
    public void Any_object_is_made_read_changed_and_removed()
    {
        PSObject made = _shell.Run($"$made = Invoke-PrivXApi {Lists} POST -Body @{{ name = 'raw'; type = 'glob'; whitelist_patterns = @('ls *') }}; $made").Only();
        string id = made.Properties["id"].Value.ToString()!;
        Assert.Equal("raw", _shell.Run($"(Invoke-PrivXApi {Lists}/{id}).name").Only().ToString());
        _shell.Run($"$it = Invoke-PrivXApi {Lists}/{id}; $it.name = 'changed'; Invoke-PrivXApi {Lists}/{id} PUT -Body $it").Clean();
        Assert.Equal("changed", _shell.Run($"(Invoke-PrivXApi {Lists}/{id} -Method get).name").Only().ToString());
        Assert.Empty(_shell.Run($"Invoke-PrivXApi {Lists}/{id} DELETE").Clean().Output);
        Assert.StartsWith("PrivX.NotFound,", _shell.Run($"Invoke-PrivXApi {Lists}/{id}").SingleError().FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal(["POST", "GET", "GET", "PUT", "GET", "DELETE", "GET"], _shell.Simulator.Journal.All.Select(entry => entry.Method));
    }

    [Fact]
    public void Query_values_are_texts_numbers_booleans_and_lists()
    {
        _shell.Run("Invoke-PrivXApi /host-store/api/v1/hosts -Query ([ordered]@{ offset = 2; limit = 3; sortkey = 'common_name'; flag = $true; no = $false; tag = 'a b', 'c&d'; empty = $null; wrapped = @(1..3 | ForEach-Object { $_ -gt 1 }) }) ");
        Assert.Equal(
            "offset=2&limit=3&sortkey=common_name&flag=true&no=false&tag=a%20b&tag=c%26d&wrapped=false&wrapped=true&wrapped=true",
            Assert.Single(_shell.Simulator.Journal.All).Query);
    }

    [Theory]
    [InlineData("@{ a = 1; b = $true; c = $null }", """{"a":1,"b":true,"c":null}""")]
    [InlineData("([pscustomobject]@{ a = 'x'; list = @(1, 'two', @{ three = 3 }) })", """{"a":"x","list":[1,"two",{"three":3}]}""")]
    [InlineData("@('one', 'two')", """["one","two"]""")]
    [InlineData("@()", "[]")]
    [InlineData("""'{ "a" : [1, 2.50, "ö"] }'""", """{"a":[1,2.50,"ö"]}""")]
    [InlineData("@{ password = $Secure }", """{"password":"s3cret-ö"}""")]
    [InlineData("@{ at = [datetime]::new(2026, 1, 2, 3, 4, 5, [System.DateTimeKind]::Utc); id = [guid]::Empty; n = 1.5; big = 1e3 }", """{"at":"2026-01-02T03:04:05Z","id":"00000000-0000-0000-0000-000000000000","n":1.5,"big":1000}""")]
    public void A_body_is_sent_as_what_it_means(string body, string json)
    {
        _shell.AllowViolations = true;
        _shell.Run($"Invoke-PrivXApi /host-store/api/v1/hosts/search POST -Body {body}", ("Secure", ConnectTests.Secure("s3cret-ö")));
        JournalEntry request = Assert.Single(_shell.Simulator.Journal.All);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(json), JsonNode.Parse(request.Body)), request.Body);
        Assert.StartsWith("application/json", request.ContentType, StringComparison.Ordinal);
    }

    [Fact]
    public void Bodies_come_from_the_pipeline_one_by_one()
    {
        _shell.Run($"@{{ name = 'a'; type = 'glob'; whitelist_patterns = @('ls') }}, @{{ name = 'b'; type = 'glob'; whitelist_patterns = @('ls') }} | Invoke-PrivXApi {Lists} POST").Clean();
        Assert.Equal(["a", "b"], _shell.Simulator.Journal.Requests("createWhitelist").Select(entry => JsonNode.Parse(entry.Body)!["name"]!.ToString()));
    }

    [Theory]
    [InlineData("'not json'", "not JSON")]
    [InlineData("@{ a = [System.IO.MemoryStream]::new() }", "no form in JSON")]
    public void A_body_that_has_no_form_is_refused(string body, string words)
    {
        ErrorRecord error = _shell.Run($"Invoke-PrivXApi {Lists} POST -Body {body}").SingleError();
        Assert.StartsWith("PrivX.InvalidArgument,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains(words, error.ToString(), StringComparison.Ordinal);
        Assert.Empty(_shell.Simulator.Journal.All);
    }

    [Fact]
    public void Pages_are_followed_and_left_early()
    {
        using var shell = new ModuleShell(new SimulatorOptions { Hosts = 2500 });
        Assert.Equal(2500, shell.Run("(Invoke-PrivXApi /host-store/api/v1/hosts -FollowPages -Query @{ sortkey = 'id' }).id").Clean().Output.Select(id => id.ToString()).Distinct().Count());
        IReadOnlyList<JournalEntry> pages = shell.Simulator.Journal.All;
        Assert.Equal(3, pages.Count);
        Assert.All(pages, page => Assert.Contains("sortkey=id", page.Query, StringComparison.Ordinal));
        shell.Simulator.Journal.Clear();
        Assert.Equal(2500, shell.Run("Invoke-PrivXApi /host-store/api/v1/hosts/search POST -Body @{} -FollowPages").Clean().Output.Count);
        Assert.Equal(3, shell.Simulator.Journal.All.Count);
        shell.Simulator.Journal.Clear();
        Assert.Equal(3, shell.Run("Invoke-PrivXApi /host-store/api/v1/hosts -FollowPages | Select-Object -First 3").Clean().Output.Count);
        Assert.Single(shell.Simulator.Journal.All);
    }

    [Fact]
    public void Without_FollowPages_the_answer_comes_as_it_is()
    {
        PSObject page = _shell.Run("Invoke-PrivXApi /host-store/api/v1/hosts -Query @{ limit = 2 }").Only();
        Assert.Equal((long)_shell.Simulator.State.Hosts.Count, page.Properties["count"].Value);
        Assert.Equal(2, ((object[])page.Properties["items"].Value).Length);
    }

    [Fact]
    public void Raw_writes_JSON_text()
    {
        string text = Assert.IsType<string>(_shell.Run("Invoke-PrivXApi /host-store/api/v1/hosts -Query @{ limit = 2 } -Raw").Only().BaseObject);
        Assert.Equal(2, JsonNode.Parse(text)!["items"]!.AsArray().Count);
        Result items = _shell.Run("Invoke-PrivXApi /host-store/api/v1/hosts -FollowPages -Raw").Clean();
        Assert.Equal(_shell.Simulator.State.Hosts.Count, items.Output.Count);
        Assert.All(items.OutputAs<string>(), item => Assert.NotNull(JsonNode.Parse(item)!["id"]));
    }

    [Theory]
    [InlineData("POST", true)]
    [InlineData("PUT", true)]
    [InlineData("DELETE", true)]
    [InlineData("PATCH", true)]
    [InlineData("GET", false)]
    [InlineData("HEAD", false)]
    public void WhatIf_holds_back_what_may_change(string method, bool isChange)
    {
        _shell.Run($"Invoke-PrivXApi {Lists} {method} -WhatIf");
        Assert.Equal(isChange ? 0 : 1, _shell.Simulator.Journal.All.Count);
        Assert.Equal(isChange, _host.Shown.Any(line => line.Contains($"{method} {Lists}", StringComparison.Ordinal)));
        _host.Answer("No");
        _shell.Run($"Invoke-PrivXApi {Lists} {method} -Confirm");
        Assert.Equal(isChange ? 1 : 0, _host.Questions.Count);
        Assert.Equal(isChange ? 0 : 2, _shell.Simulator.Journal.All.Count);
    }

    [Theory]
    [InlineData("https://elsewhere.example/host-store/api/v1/hosts")]
    [InlineData("//elsewhere.example/api")]
    [InlineData("host-store/api/v1/hosts")]
    [InlineData("/host-store/../auth/api/v1/status")]
    [InlineData("/host-store/%2e%2E/auth/api/v1/status")]
    [InlineData("/host-store/./api")]
    [InlineData("/host-store/api/v1/hosts?limit=1")]
    [InlineData("/host-store/api/v1/hosts#x")]
    [InlineData("/host-store/api/v1/hosts\\x")]
    [InlineData("/host-store/api/v1/{id}")]
    [InlineData("/host-store/api/v1/a b")]
    [InlineData("/host-store/api/v1/hosts/")]
    [InlineData("/host-store\r\nX-Evil: 1")]
    [InlineData("/host-store/\u0001")]
    [InlineData("/host-store/%0d%0aX-Evil")]
    [InlineData("/host-store/a%2fb%2f..%2fc")]
    [InlineData("/host-store/a%5c..")]
    [InlineData("/")]
    public void A_path_that_may_lead_elsewhere_is_refused(string path)
    {
        Result result = _shell.Run("Invoke-PrivXApi $Path; Invoke-PrivXApi $Path DELETE -Confirm:$false", ("Path", path));
        Assert.Equal(2, result.Errors.Count);
        Assert.All(result.Errors, error => Assert.StartsWith("PrivX.InvalidArgument,", error.FullyQualifiedErrorId, StringComparison.Ordinal));
        Assert.Empty(_shell.Simulator.Journal.All);
    }

    [Theory]
    [InlineData(404, "NotFound", ErrorCategory.ObjectNotFound)]
    [InlineData(403, "PERMISSION_DENIED", ErrorCategory.PermissionDenied)]
    [InlineData(409, "Conflict", ErrorCategory.ResourceExists)]
    [InlineData(400, "BadRequest", ErrorCategory.InvalidArgument)]
    public void Refusals_are_told_apart(int status, string code, ErrorCategory category)
    {
        _shell.Simulator.Faults.Add(Fault.Status("createWhitelist", status, body: "{}"));
        ErrorRecord error = _shell.Run($"Invoke-PrivXApi {Lists} POST -Body @{{ name = 'x' }}; 'went on'").SingleError();
        Assert.StartsWith($"PrivX.{code},", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal(category, error.CategoryInfo.Category);
        Assert.Contains($"POST {Lists}", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_real_duplicate_is_one()
    {
        string body = "@{ name = 'same'; type = 'glob'; whitelist_patterns = @('ls') }";
        ErrorRecord error = _shell.Run($"$null = Invoke-PrivXApi {Lists} POST -Body {body}; Invoke-PrivXApi {Lists} POST -Body {body}").SingleError();
        Assert.Equal(ErrorCategory.ResourceExists, error.CategoryInfo.Category);
        Assert.Contains("VALUE_DUPLICATE", error.FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    [Fact]
    public void A_change_with_an_unknown_outcome_is_sent_once_and_says_so()
    {
        _shell.Simulator.Faults.Add(Fault.Abort("createWhitelist", FaultKind.AbortBeforeHeaders, FaultTiming.AfterHandling));
        ErrorRecord error = _shell.Run($"Invoke-PrivXApi {Lists} POST -Body @{{ name = 'lost'; type = 'glob'; whitelist_patterns = @('ls') }}").SingleError();
        Assert.StartsWith("PrivX.OutcomeUnknown,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Single(_shell.Simulator.Journal.All);
    }

    [Theory]
    [InlineData("@{ name = 'x'; password = $Secure }")]
    [InlineData("@{ nested = @(@{ password = $Secure }) }")]
    [InlineData("([pscustomobject]@{ password = $Secure })")]
    public void A_secret_of_the_body_is_not_shown_when_the_server_repeats_it(string body)
    {
        string secret = Hidden.Secret("body");
        string answer = new JsonObject { ["error_code"] = "BAD_REQUEST", ["error_message"] = $"'{secret}' is not good", ["property"] = secret }.ToJsonString();
        _shell.Simulator.Faults.Add(Fault.Status("createWhitelist", 400, body: answer));
        Result result = _shell.Run($"Invoke-PrivXApi {Lists} POST -Body {body} -Verbose -Debug; Invoke-PrivXApi {Lists} POST -Body {body} -WhatIf", ("Secure", ConnectTests.Secure(secret)));
        Assert.Contains("***", result.SingleError().ToString(), StringComparison.Ordinal);
        Hidden.Check([secret], result, _host);
    }
}
