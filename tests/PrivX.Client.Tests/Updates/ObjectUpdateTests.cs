using System;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;
using PrivX.ApiProxy;
using PrivX.Client.Tests.Support;
using PrivX.Client.Updates;
using PrivX.HostStore;
using PrivX.LocalUserStore;
using PrivX.RoleStore;
using PrivX.SecretsManager;
using PrivX.Vault;

using static PrivX.Client.Tests.Updates.Updating;

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
    public void Text_goes_back_in_the_characters_it_came_in()
    {
        const string Json = """{"zone":"ä<&'+>日本","comment":"old"}""";
        ObjectUpdate update = Of(Json, typeof(Host));
        update.Set(["comment"], "é");
        Assert.Equal(Json.Replace("old", "é", StringComparison.Ordinal), Encoding.UTF8.GetString(update.ToJson(_ => null)));
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
    public void A_member_of_an_object_that_is_not_there_yet_makes_it()
    {
        ObjectUpdate update = Of("""{"connection":null}""", typeof(Source));
        update.Set(["connection", "ldap_base"], "DC=y");
        Assert.Equal("""{"connection":{"ldap_base":"DC=y"}}""", Body(update).ToJsonString());
    }

    [Fact]
    public void A_change_can_build_on_what_is_there()
    {
        ObjectUpdate update = Host();
        update.Set(["comment"], "new");
        Assert.Equal("old", update.Before("comment")!.ToString());
        Assert.Equal("new", update.After("comment")!.ToString());
        Assert.Null(update.Before("zone"));
        Assert.Null(update.After("zone"));
    }

    // The server's names are exact; one that only looks alike is a member of its own.
    [Fact]
    public void Members_that_differ_in_case_are_different_members()
    {
        const string Json = """{"id":"h1","ID":"a","Comment":"b","comment":"c","COMMENT":"d"}""";
        ObjectUpdate update = Of(Json, typeof(Host));
        update.Set(["ID"], "new");
        update.Set(["Comment"], "new");
        update.Set(["comment"], "new");
        const string Expected = """{"ID":"new","Comment":"new","comment":"new","COMMENT":"d"}""";
        Assert.Equal(Expected, Body(update).ToJsonString());
        Assert.Equal(Expected, Body(update.Rebase(Encoding.UTF8.GetBytes(Json))).ToJsonString());
        Assert.Equal(["ID", "Comment", "comment"], update.Changes.Select(change => change.Path));
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
    [InlineData("""{"comment":"********","principals":[{"principal":"root","comment":"********"}]}""")]
    public void A_mask_that_this_object_does_not_have_is_refused(string stored)
    {
        ObjectUpdate update = Of(stored, typeof(Host));
        update.Set(["principals"], JsonNode.Parse("""[{"principal":"root","passphrase":"********"}]"""));
        PrivXObjectException failure = Assert.Throws<PrivXObjectException>(() => Body(update));
        Check.Wellformed(failure);
        Assert.Equal("SecretRequired", failure.Code);
        Assert.Contains("principals[root].passphrase", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("pa*ss")]
    [InlineData("**** ")]
    public void A_passphrase_that_is_no_mask_is_sent(string given)
    {
        ObjectUpdate update = Host();
        update.Set(["principals"], JsonNode.Parse($$"""[{"principal":"root","passphrase":"{{given}}"}]"""));
        Assert.Equal(given, Body(update)["principals"]![0]!["passphrase"]!.ToString());
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
        Assert.Contains("endpoints[AD].ldap_bind_password", Assert.Throws<PrivXObjectException>(() => Body(update)).Message, StringComparison.Ordinal);
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
    [InlineData("s3*ret", true)]
    [InlineData("", true)]
    [InlineData("********", false)]
    [InlineData("*", false)]
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

    // Whatever is read where a secret lies is taken for a mask, however it looks.
    [Theory]
    [InlineData("[hidden]", "[hidden]")]
    [InlineData("?", "?")]
    [InlineData("[hidden]", null)]
    public void A_secret_that_was_read_is_not_given(string stored, string? inWhole)
    {
        ObjectUpdate update = Of($$"""{"comment":"old","connection":{"type":"AD","ldap_bind_password":"{{stored}}"} }""", typeof(Source));
        update.Set(["comment"], "new");
        if (inWhole is not null)
        {
            update.Set(["connection"], new JsonObject { ["type"] = "LDAP", ["ldap_bind_password"] = inWhole });
        }

        Assert.Equal("SecretRequired", Assert.Throws<PrivXObjectException>(() => Body(update)).Code);
    }

    [Fact]
    public void A_secret_given_by_its_own_name_is_sent_also_where_it_is_what_was_read()
    {
        ObjectUpdate update = Of("""{"comment":"old","connection":{"type":"AD","ldap_bind_password":"same"}}""", typeof(Source));
        update.Set(["comment"], "new");
        update.Set(["connection", "ldap_bind_password"], "same");
        Assert.Equal("same", Body(update)["connection"]!["ldap_bind_password"]!.ToString());
    }

    [Fact]
    public void Every_secret_that_is_lacking_is_named()
    {
        ObjectUpdate update = Of("""{"connection":{"ldap_bind_password":"**","oidc_client_secret":"**"}}""", typeof(Source));
        PrivXObjectException failure = Assert.Throws<PrivXObjectException>(() => Body(update));
        Check.Wellformed(failure);
        Assert.StartsWith("connection.ldap_bind_password, connection.oidc_client_secret: ", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_secret_of_a_list_that_was_read_is_not_given_by_giving_the_list()
    {
        ObjectUpdate update = Of("""{"endpoints":[{"type":"AD","ldap_bind_password":"[1]"},{"type":"AD","ldap_bind_password":"[2]"}]}""", typeof(TargetDomain));
        update.Set(["endpoints"], JsonNode.Parse("""[{"type":"AD","ldap_bind_password":"[1]"},{"type":"AD","ldap_bind_password":"new"}]"""));
        Assert.Contains("endpoints[AD].ldap_bind_password", Assert.Throws<PrivXObjectException>(() => Body(update)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_whole_connection_with_the_mask_in_it_does_not_count_as_the_secret()
    {
        ObjectUpdate update = Source();
        update.Set(["connection"], JsonNode.Parse("""{"type":"AD","ldap_bind_password":"********","ldap_base":"DC=y"}"""));
        Assert.Equal("SecretRequired", Assert.Throws<PrivXObjectException>(() => Body(update)).Code);
    }

    [Fact]
    public void Secrets_about_to_be_sent_are_found_and_masks_are_not()
    {
        byte[] json = Encoding.UTF8.GetBytes("""{"principals":[{"passphrase":"one"},{"passphrase":"****"},{"passphrase":""},{"passphrase":"2"},{"principal":"root"},null]}""");
        Assert.Equal(["one", "2"], ObjectUpdate.SecretsIn(json, typeof(Host)));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("")]
    public void What_is_no_object_is_refused(string json) =>
        Assert.Throws<PrivXResponseException>(() => new ObjectUpdate(Encoding.UTF8.GetBytes(json), typeof(Host)));

    [Theory]
    [InlineData("""[{"id":"r1"},{"id":"r2","name":"b"}]""", false)]
    [InlineData("""[{"id":"r1","name":"a"},{"name":"other","id":"r2"}]""", false)]
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

    [Theory]
    [InlineData("comment", "\"new\"", null)]
    [InlineData("password_change_required", "true", null)]
    [InlineData("Password.password", "\"other\"", null)]
    [InlineData("comment password.password", "\"first\"", """{"added_later":1,"password":"first"}""")]
    [InlineData("password", """{"password":"first","created":"2026-02-01T00:00:00Z"}""", """{"password":"first"}""")]
    [InlineData("password", """{"created":"2026-02-01T00:00:00Z"}""", null)]
    public void What_has_an_operation_of_its_own_is_sent_only_when_it_is_given(string paths, string value, string? sent)
    {
        ObjectUpdate update = Of("""{"username":"a","password":{"created":"2026-01-31T12:00:00Z","added_later":1}}""", typeof(LocalUser));
        foreach (string path in paths.Split(' '))
        {
            update.Set(path.Split('.'), JsonNode.Parse(value));
        }

        Assert.Equal(sent, Body(update)["password"]?.ToJsonString());
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
}
