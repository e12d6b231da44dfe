using System;
using System.Text.Json.Nodes;
using PrivX.Client.Updates;
using PrivX.HostStore;
using PrivX.RoleStore;
using PrivX.Vault;
using static PrivX.Client.Tests.Updates.Updating;

namespace PrivX.Client.Tests.Updates;

/// <summary>What a person reads of a change before it is made: all of it, and no secret.</summary>
public sealed class ToldChangesTests
{
    private const string Stored = """{"id":"h1","comment":"old","principals":[{"principal":"root","passphrase":"********","nested_new":7},{"principal":"app"}]}""";

    [Fact]
    public void Of_a_secret_object_the_entries_are_told_and_never_what_is_in_them()
    {
        ObjectUpdate update = Of("""{"name":"a","data":{"kept":"1","changed":"c4nary","gone":["c4nary"]}}""", typeof(VaultSecret));
        update.Set(["data"], JsonNode.Parse("""{"kept":"1","changed":{"deep":"c4nary"},"new":["c4nary"]}"""));
        Assert.Equal("data.changed: *** -> {…}; data.gone: [1 entry] -> (none); data.new: (none) -> [1 entry]", Told(update));
        Assert.False(Body(update).ContainsKey("name"));
    }

    [Fact]
    public void Changes_are_told_in_words_without_secrets()
    {
        ObjectUpdate update = Of(
            """{"name":"corp","comment":"old","connection":{"type":"AD","ldap_base":"DC=x","ldap_bind_password":"********","unheard_of":"kept"}}""",
            typeof(Source));
        update.Set(["comment"], "new");
        update.Set(["connection", "ldap_bind_password"], "canary");
        update.Set(["connection", "ldap_base"], "DC=y");
        update.Set(["unknown"], "canary");
        string told = Told(update);

        Assert.Contains("comment: 'old' -> 'new'", told, StringComparison.Ordinal);
        Assert.Contains("connection.ldap_base: 'DC=x' -> 'DC=y'", told, StringComparison.Ordinal);
        Assert.Contains("connection.ldap_bind_password: *** -> ***", told, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", told, StringComparison.Ordinal);
    }

    [Fact]
    public void Lists_of_the_same_length_are_compared_entry_by_entry()
    {
        ObjectUpdate update = Of(Stored, typeof(Host));
        update.Set(["principals"], JsonNode.Parse("""[{"principal":"root","passphrase":"canary","nested_new":7},{"principal":"app","rotate":true}]"""));
        string told = Told(update);
        Assert.Equal("principals[0].passphrase: *** -> ***; principals[1].rotate: (none) -> true", told);
    }

    [Fact]
    public void Nothing_changed_is_no_change()
    {
        ObjectUpdate update = Of(Stored, typeof(Host));
        update.Set(["comment"], "old");
        Assert.Empty(update.Changes);
    }

    [Fact]
    public void A_new_nested_object_is_told_member_by_member()
    {
        ObjectUpdate update = Of("{}", typeof(Source));
        update.Set(["connection"], JsonNode.Parse("""{"type":"LDAP","ldap_bind_password":"canary"}"""));
        Assert.Equal("connection.type: (none) -> 'LDAP'; connection.ldap_bind_password: (none) -> ***", Told(update));
    }

    [Fact]
    public void A_secret_object_that_was_not_there_is_told_by_its_entries()
    {
        ObjectUpdate update = Of("""{"name":"a"}""", typeof(VaultSecret));
        update.Set(["data"], JsonNode.Parse("""{"one":"c4nary","more":["c4nary","c4nary"]}"""));
        Assert.Equal("data.one: (none) -> ***; data.more: (none) -> [2 entries]", Told(update));
    }

    [Fact]
    public void A_secret_object_is_told_whole_where_a_mask_stood()
    {
        ObjectUpdate update = Of("""{"data":"********"}""", typeof(VaultSecret));
        update.Set(["data"], JsonNode.Parse("""{"one":"c4nary"}"""));
        Assert.Equal("data: *** -> {…}", Told(update));
    }

    [Theory]
    [InlineData("tags", """["x"]""", """["x","y"]""", "tags: [x] -> [x, y]")]
    [InlineData("tags", """["x",null]""", """[]""", "tags: [2 entries] -> []")]
    [InlineData("tofu", "false", "true", "tofu: false -> true")]
    [InlineData("comment", "\"a\"", "null", "comment: 'a' -> (none)")]
    [InlineData("comment", "null", "\"\"", "comment: (none) -> ''")]
    [InlineData("comment", "[\"a\"]", "\"a\"", "comment: [a] -> 'a'")]
    [InlineData("services", """[{"service":"SSH"}]""", """[{"service":"SSH"},{"service":"RDP"}]""", "services: + RDP")]
    [InlineData("services", """[{"service":"SSH"},null]""", """[{"service":"RDP"},null]""", "services: [2 entries] -> [2 entries]")]
    [InlineData("services", """[{"service":"SSH"}]""", """["SSH"]""", "services: [1 entry] -> [SSH]")]
    [InlineData("services", """["SSH"]""", """[{"service":"SSH"}]""", "services: [SSH] -> [1 entry]")]
    [InlineData("session_recording_options", """{"disable_clipboard_recording":true}""", "null", "session_recording_options: {…} -> (none)")]
    [InlineData("session_recording_options", "\"a\"", """{"disable_clipboard_recording":true}""", "session_recording_options: 'a' -> {…}")]
    [InlineData("brand_new", "\"c4nary\"", "[\"c4nary\",\"c4nary\"]", "brand_new: *** -> [2 entries]")]
    [InlineData("brand_new", """[{"a":"c4nary"}]""", """[{"a":"other"}]""", "brand_new: [1 entry] -> [1 entry]")]
    [InlineData("brand_new", "5", """{"a":"c4nary"}""", "brand_new: *** -> {…}")]
    public void Each_kind_of_value_is_told_in_its_way(string name, string before, string after, string told)
    {
        ObjectUpdate update = Of($$"""{"{{name}}":{{before}}}""", typeof(Host));
        update.Set([name], JsonNode.Parse(after));
        Assert.Equal(told, Told(update));
    }

    [Theory]
    [InlineData("id", "\"other\"")]
    [InlineData("created", "null")]
    [InlineData("principals", """[{"principal":"root","roles":[{"id":"r1","deleted":true}]}]""")]
    public void What_only_the_server_sets_is_no_change(string name, string value)
    {
        ObjectUpdate update = Of("""{"id":"h1","created":"2026-01-31T12:00:00Z","principals":[{"principal":"root","roles":[{"id":"r1","deleted":false}]}]}""", typeof(Host));
        update.Set([name], JsonNode.Parse(value));
        Assert.Empty(update.Changes);
    }

    [Theory]
    [InlineData(80, 80, "")]
    [InlineData(81, 80, "…")]
    [InlineData(500, 80, "…")]
    public void A_long_text_is_told_by_its_beginning(int length, int shown, string end)
    {
        ObjectUpdate update = Of("{}", typeof(Host));
        update.Set(["comment"], new string('x', length));
        Assert.Equal($"comment: (none) -> '{new string('x', shown)}{end}'", Told(update));
    }

    [Fact]
    public void A_text_is_not_cut_within_a_character()
    {
        ObjectUpdate update = Of("{}", typeof(Host));
        update.Set(["comment"], new string('x', 79) + "🦊🦊");
        Assert.Equal($"comment: (none) -> '{new string('x', 79)}…'", Told(update));
    }
}
