using System;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;
using PrivX.ApiProxy;
using PrivX.Client.Updates;
using PrivX.HostStore;
using PrivX.LocalUserStore;
using PrivX.RoleStore;
using PrivX.SecretsManager;
using PrivX.Vault;

namespace PrivX.Client.Tests.Updates;

/// <summary>What a change to an object that can only be replaced whole sends.</summary>
public sealed class ObjectUpdateTests
{
    private const string Stored = """
        {"id":"h1","common_name":"web-01","comment":"old","brand_new":{"a":[1,2]},"tags":["x"],
         "principals":[{"principal":"root","passphrase":"********","nested_new":7},{"principal":"app"}],
         "created":"2026-01-31T12:00:00.123456789Z"}
        """;

    [Fact]
    public void Members_nobody_named_go_back_as_they_came()
    {
        ObjectUpdate update = Host();
        update.Set(["comment"], "new");
        JsonObject body = Body(update);

        JsonObject expected = JsonNode.Parse(Stored)!.AsObject();
        expected["comment"] = "new";
        expected.Remove("id");
        expected.Remove("created");
        Assert.True(JsonNode.DeepEquals(expected, body), body.ToJsonString());
    }

    [Fact]
    public void Null_removes_and_an_empty_list_empties()
    {
        ObjectUpdate update = Host();
        update.Set(["comment"], null);
        update.Set(["tags"], new JsonArray());
        JsonObject body = Body(update);

        Assert.False(body.ContainsKey("comment"));
        Assert.Empty(body["tags"]!.AsArray());
    }

    [Fact]
    public void A_masked_passphrase_is_sent_back_byte_for_byte()
    {
        ObjectUpdate update = Host();
        update.Set(["principals"], JsonNode.Parse("""[{"principal":"root","passphrase":"********","rotate":true}]"""));
        Assert.Equal("********", Body(update)["principals"]![0]!["passphrase"]!.ToString());
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"principals":[{"principal":"root"}]}""")]
    [InlineData("""{"principals":[{"principal":"root","passphrase":"****"}]}""")]
    public void A_mask_that_this_object_does_not_have_is_refused(string stored)
    {
        ObjectUpdate update = Of(stored, typeof(Host));
        update.Set(["principals"], JsonNode.Parse("""[{"principal":"root","passphrase":"********"}]"""));
        PrivXObjectException failure = Assert.Throws<PrivXObjectException>(() => Body(update));
        Assert.Equal("SecretRequired", failure.Code);
        Assert.Contains("principals.passphrase", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_secret_object_the_entries_are_told_and_never_what_is_in_them()
    {
        ObjectUpdate update = Of("""{"name":"a","data":{"kept":"1","changed":"c4nary","gone":["c4nary"]}}""", typeof(VaultSecret));
        update.Set(["data"], JsonNode.Parse("""{"kept":"1","changed":{"deep":"c4nary"},"new":["c4nary"]}"""));
        Assert.Equal(["data.changed: *** -> {…}", "data.gone: [1 entry] -> (none)", "data.new: (none) -> [1 entry]"], update.Changes.Select(change => change.ToString()));
        Assert.False(Body(update).ContainsKey("name"));
    }

    [Fact]
    public void All_texts_of_a_secret_object_are_taken_out_of_answers()
    {
        byte[] json = Encoding.UTF8.GetBytes("""{"name":"open","data":{"a":"one","n":5,"m":"***","list":["two",{"deep":"three"}]}}""");
        Assert.Equal(["one", "two", "three"], ObjectUpdate.SecretsIn(json, typeof(VaultSecret)));
    }

    [Fact]
    public void A_secret_in_a_list_counts_as_given_where_it_is_new()
    {
        ObjectUpdate update = Of("""{"endpoints":[{"type":"AD","ldap_bind_password":"****"}]}""", typeof(TargetDomain));
        update.Set(["endpoints"], JsonNode.Parse("""[{"type":"AD","ldap_bind_password":"new"},{"type":"AD","ldap_bind_password":"other"}]"""));
        Assert.Equal("other", Body(update)["endpoints"]![1]!["ldap_bind_password"]!.ToString());
    }

    [Fact]
    public void A_mask_in_a_list_is_refused()
    {
        ObjectUpdate update = Of("""{"endpoints":[{"type":"AD","ldap_bind_password":"****"}]}""", typeof(TargetDomain));
        update.Set(["endpoints"], JsonNode.Parse("""[{"type":"AD","ldap_bind_password":"****"},{"type":"AD"}]"""));
        Assert.Contains("endpoints.ldap_bind_password", Assert.Throws<PrivXObjectException>(() => Body(update)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_stored_secret_that_must_be_given_anew_is_named_with_its_parameter()
    {
        ObjectUpdate update = Source();
        update.Set(["comment"], "new");
        PrivXObjectException failure = Assert.Throws<PrivXObjectException>(() => update.ToJson(path => path == "connection.ldap_bind_password" ? "LdapBindPassword" : null));
        Assert.Equal("SecretRequired", failure.Code);
        Assert.Contains("connection.ldap_bind_password (-LdapBindPassword)", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("s3cret", true)]
    [InlineData("********", false)]
    public void A_secret_given_anew_is_sent_unless_it_is_a_mask(string given, bool isSent)
    {
        ObjectUpdate update = Source();
        update.Set(["connection", "ldap_bind_password"], given);
        if (isSent)
        {
            JsonNode connection = Body(update)["connection"]!;
            Assert.Equal(given, connection["ldap_bind_password"]!.ToString());
            Assert.Equal("kept", connection["unheard_of"]!.ToString());
        }
        else
        {
            Assert.Equal("SecretRequired", Assert.Throws<PrivXObjectException>(() => Body(update)).Code);
        }
    }

    [Fact]
    public void A_whole_connection_with_the_mask_in_it_does_not_count_as_the_secret()
    {
        ObjectUpdate update = Source();
        update.Set(["connection"], JsonNode.Parse("""{"type":"AD","ldap_bind_password":"********","ldap_base":"DC=y"}"""));
        Assert.Equal("SecretRequired", Assert.Throws<PrivXObjectException>(() => Body(update)).Code);
    }

    [Fact]
    public void Changes_are_told_in_words_without_secrets()
    {
        ObjectUpdate update = Source();
        update.Set(["comment"], "new");
        update.Set(["connection", "ldap_bind_password"], "canary");
        update.Set(["connection", "ldap_base"], "DC=y");
        update.Set(["unknown"], "canary");
        string told = string.Join("; ", update.Changes.Select(change => change.ToString()));

        Assert.Contains("comment: 'old' -> 'new'", told, StringComparison.Ordinal);
        Assert.Contains("connection.ldap_base: 'DC=x' -> 'DC=y'", told, StringComparison.Ordinal);
        Assert.Contains("connection.ldap_bind_password: *** -> ***", told, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", told, StringComparison.Ordinal);
    }

    [Fact]
    public void Lists_of_the_same_length_are_compared_entry_by_entry()
    {
        ObjectUpdate update = Host();
        update.Set(["principals"], JsonNode.Parse("""[{"principal":"root","passphrase":"canary","nested_new":7},{"principal":"app","rotate":true}]"""));
        string told = string.Join("; ", update.Changes.Select(change => change.ToString()));
        Assert.Equal("principals[0].passphrase: *** -> ***; principals[1].rotate: (none) -> true", told);
    }

    [Fact]
    public void Nothing_changed_is_no_change()
    {
        ObjectUpdate update = Host();
        update.Set(["comment"], "old");
        Assert.Empty(update.Changes);
    }

    [Fact]
    public void A_merge_takes_what_was_changed_in_hand_and_keeps_what_changed_on_the_server()
    {
        JsonObject then = Parse("""{"common_name":"web-01","comment":"old","zone":"a"}""");
        JsonObject mine = Parse("""{"common_name":"web-01","comment":"mine","zone":"a"}""");
        ObjectUpdate update = Of("""{"common_name":"web-01","comment":"old","zone":"b","new":1}""", typeof(Host));
        update.Merge(Bytes(then), then, mine);
        Assert.Equal("""{"common_name":"web-01","comment":"mine","zone":"b","new":1}""", Body(update).ToJsonString());
    }

    [Fact]
    public void A_merge_of_two_different_changes_to_one_member_is_a_conflict()
    {
        JsonObject then = Parse("""{"comment":"old"}""");
        ObjectUpdate update = Of("""{"comment":"theirs"}""", typeof(Host));
        PrivXObjectException failure = Assert.Throws<PrivXObjectException>(() => update.Merge(Bytes(then), then, Parse("""{"comment":"mine"}""")));
        Assert.Equal("Conflict", failure.Code);
        Assert.Contains("comment", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_change_on_both_sides_is_none()
    {
        JsonObject then = Parse("""{"comment":"old"}""");
        ObjectUpdate update = Of("""{"comment":"same"}""", typeof(Host));
        update.Merge(Bytes(then), then, Parse("""{"comment":"same"}"""));
        Assert.Empty(update.Changes);
    }

    // The model writes year 1 and null as nothing, and knows no "new": none of that is a change that somebody made.
    [Fact]
    public void A_merge_takes_of_a_nested_object_only_what_was_changed()
    {
        const string Raw = """{"services":[{"service":"SSH","port":22,"created":"0001-01-01T00:00:00Z","new":1},{"service":"RDP","port":3389,"new":2}]}""";
        JsonObject then = Parse("""{"services":[{"service":"SSH","port":22,"allowed_domains":[]},{"service":"RDP","port":3389,"allowed_domains":[]}]}""");
        JsonObject mine = Parse("""{"services":[{"service":"SSH","port":2222,"allowed_domains":[]},{"service":"RDP","port":3389,"allowed_domains":[]}]}""");
        ObjectUpdate update = Of(Raw, typeof(Host));
        update.Merge(Encoding.UTF8.GetBytes(Raw), then, mine);
        Assert.Equal("services[0].port: 22 -> 2222", string.Join("; ", update.Changes.Select(change => change.ToString())));
    }

    [Fact]
    public void A_merge_keeps_the_entries_that_stay_when_others_go()
    {
        const string Raw = """{"tags":null,"services":[{"service":"SSH","new":1},{"service":"RDP","new":2}]}""";
        JsonObject then = Parse("""{"tags":[],"services":[{"service":"SSH"},{"service":"RDP"}]}""");
        JsonObject mine = Parse("""{"tags":[],"services":[{"service":"RDP"},{"service":"VNC"},{"service":"WEB"}]}""");
        ObjectUpdate update = Of(Raw, typeof(Host));
        update.Merge(Encoding.UTF8.GetBytes(Raw), then, mine);
        Assert.Equal("""{"tags":null,"services":[{"service":"RDP","new":2},{"service":"VNC"},{"service":"WEB"}]}""", Body(update).ToJsonString());
    }

    [Fact]
    public void A_merge_refuses_what_an_operation_of_its_own_changes()
    {
        JsonObject then = Parse("""{"disabled":"FALSE"}""");
        ObjectUpdate update = Of("""{"disabled":"FALSE"}""", typeof(Host));
        PrivXUsageException failure = Assert.Throws<PrivXUsageException>(() => update.Merge(Bytes(then), then, Parse("""{"disabled":"BY_ADMIN"}""")));
        Assert.Contains("Disable-PrivXHost", failure.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_nested_object_is_told_member_by_member()
    {
        ObjectUpdate update = Of("{}", typeof(PrivX.RoleStore.Source));
        update.Set(["connection"], JsonNode.Parse("""{"type":"LDAP","ldap_bind_password":"canary"}"""));
        Assert.Equal("connection.type: (none) -> 'LDAP'; connection.ldap_bind_password: (none) -> ***", string.Join("; ", update.Changes.Select(change => change.ToString())));
    }

    [Fact]
    public void A_change_moves_to_a_newer_state_of_the_server()
    {
        ObjectUpdate update = Host();
        update.Set(["comment"], "new");
        ObjectUpdate rebased = update.Rebase(Encoding.UTF8.GetBytes("""{"common_name":"web-01","comment":"old","zone":"z"}"""));
        Assert.Equal("""{"common_name":"web-01","comment":"new","zone":"z"}""", Body(rebased).ToJsonString());
    }

    [Fact]
    public void A_change_does_not_move_over_a_newer_change_of_the_same_member()
    {
        ObjectUpdate update = Host();
        update.Set(["comment"], "new");
        Assert.Equal("Conflict", Assert.Throws<PrivXObjectException>(() => update.Rebase(Encoding.UTF8.GetBytes("""{"comment":"theirs"}"""))).Code);
    }

    [Fact]
    public void Secrets_about_to_be_sent_are_found_and_masks_are_not()
    {
        byte[] json = Encoding.UTF8.GetBytes("""{"principals":[{"passphrase":"one"},{"passphrase":"****"},{"passphrase":""}]}""");
        Assert.Equal(["one"], ObjectUpdate.SecretsIn(json, typeof(Host)));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("")]
    public void What_is_no_object_is_refused(string json) =>
        Assert.Throws<PrivXResponseException>(() => new ObjectUpdate(Encoding.UTF8.GetBytes(json), typeof(Host)));

    [Theory]
    [InlineData("""[{"id":"r1"},{"id":"r2","name":"b"}]""", false)]
    [InlineData("""[{"id":"r1"}]""", true)]
    [InlineData("""[{"id":"r1"},{"id":"r3"}]""", true)]
    [InlineData("""[{"id":"r1"},{"id":"r2","grant":"FLOATING"}]""", true)]
    public void Handles_of_what_is_there_already_are_no_change(string given, bool isChange)
    {
        ObjectUpdate update = Of("""{"name":"ci","roles":[{"id":"r1","name":"a","added_later":1},{"id":"r2","name":"b"}]}""", typeof(ApiClient));
        update.Set(["roles"], JsonNode.Parse(given));
        Assert.Equal(isChange, update.Changes.Count > 0);
        Assert.Equal(1, Body(update)["roles"]![0]!["added_later"]!.GetValue<int>());
    }

    [Theory]
    [InlineData("what was stored", null, true)]
    [InlineData("********", null, false)]
    [InlineData("********", "new", true)]
    [InlineData("what was stored", "****", false)]
    public void A_secret_that_comes_as_it_is_goes_back_as_it_is(string stored, string? given, bool isSent)
    {
        ObjectUpdate update = Of($$"""{"name":"x","type":"EXTENDER","data":"{{stored}}"}""", typeof(TrustedClient));
        update.Set(["enabled"], false);
        if (given is not null)
        {
            update.Set(["data"], given);
        }

        if (isSent)
        {
            Assert.Equal(given ?? stored, Body(update)["data"]!.ToString());
        }
        else
        {
            PrivXObjectException refusal = Assert.Throws<PrivXObjectException>(() => update.ToJson(_ => "Data"));
            Assert.Equal("SecretRequired", refusal.Code);
            Assert.Contains("-Data", refusal.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void What_has_an_operation_of_its_own_is_sent_only_when_it_is_given()
    {
        const string User = """{"username":"a","password":{"created":"2026-01-31T12:00:00Z","added_later":1}}""";
        ObjectUpdate update = Of(User, typeof(LocalUser));
        update.Set(["comment"], "new");
        Assert.False(Body(update).ContainsKey("password"));

        update = Of(User, typeof(LocalUser));
        update.Set(["password", "password"], "first");
        Assert.Equal("first", Body(update)["password"]!["password"]!.ToString());
    }

    [Fact]
    public void Of_an_object_changed_through_another_type_go_the_members_of_that_one_and_those_that_nobody_knows()
    {
        byte[] stored = Encoding.UTF8.GetBytes("""{"id":"c1","user_id":"u1","name":"n","type":"token","not_after":"2026-01-31T12:00:00.123456789Z","last_used":null,"added_later":[1]}""");
        var part = JsonNode.Parse(ObjectUpdate.Part(stored, typeof(ClientCredential), typeof(UpdateClientCredential)).Span)!;
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse("""{"name":"n","type":"token","not_after":"2026-01-31T12:00:00.123456789Z","added_later":[1]}"""), part), part.ToJsonString());
    }

    private static ObjectUpdate Host() => Of(Stored, typeof(Host));

    private static ObjectUpdate Source() => Of(
        """{"name":"corp","comment":"old","connection":{"type":"AD","ldap_base":"DC=x","ldap_bind_password":"********","unheard_of":"kept"}}""",
        typeof(Source));

    private static ObjectUpdate Of(string json, Type model) => new(Encoding.UTF8.GetBytes(json), model);

    private static JsonObject Body(ObjectUpdate update) => JsonNode.Parse(update.ToJson(_ => null))!.AsObject();

    private static JsonObject Parse(string json) => JsonNode.Parse(json)!.AsObject();

    private static byte[] Bytes(JsonObject json) => Encoding.UTF8.GetBytes(json.ToJsonString());
}
