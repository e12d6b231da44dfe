using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using PrivX.Simulator.Engine;
using PrivX.Simulator.State;

namespace PrivX.Simulator.Services.RoleStore;

/// <summary>
/// Says whom the mapping rules of a role match. The syntax of a search string is that of its source: LDAP filters for
/// what looks like one, words to be found in the user for all others.
/// </summary>
internal static class SourceRules
{
    public static bool Matches(JsonNode? rule, JsonObject user)
    {
        if (rule is not JsonObject document)
        {
            return false;
        }

        if (Json.Text(document["type"]) == "RULE")
        {
            return MatchesOne(document, user);
        }

        // An empty group matches nobody, whichever way it is read.
        var rules = Json.Objects(document["rules"]).ToArray();
        return rules.Length > 0 && (Json.Text(document["match"]) == "ALL"
            ? rules.All(part => Matches(part, user))
            : rules.Any(part => Matches(part, user)));
    }

    private static bool MatchesOne(JsonObject rule, JsonObject user)
    {
        var search = Json.Text(rule["search_string"]);
        if (Json.Text(rule["source"]) != Json.Text(user["source"]))
        {
            return false;
        }

        if (search.StartsWith('('))
        {
            return LdapFilter.Matches(search, name => Values(user, name)) == true;
        }

        var words = TextSearch.Words(search);
        var text = TextSearch.TextOf(AnswerRenderer.Plain.Render(user));
        return words.All(word => text.AsSpan().IndexOf(word) >= 0);
    }

    /// <summary>What a directory calls the members of a user.</summary>
    private static IEnumerable<string> Values(JsonObject user, string name)
    {
        var member = name switch
        {
            "cn" or "displayname" => "full_name",
            "mail" => "email",
            "uid" or "samaccountname" or "userprincipalname" or "username" => "principal",
            "ou" => "department",
            "dn" or "distinguishedname" => "distinguished_name",
            "title" => "job_title",
            "o" => "company",
            _ => name,
        };
        if (name == "objectclass")
        {
            return ["user", "person", "inetOrgPerson"];
        }

        var attributes = Json.Objects(user["attributes"])
            .Where(attribute => string.Equals(Json.Text(attribute["key"]), name, StringComparison.OrdinalIgnoreCase))
            .Select(attribute => Json.Text(attribute["value"]));
        return user[member] switch
        {
            JsonArray many => Json.Texts(many).Concat(attributes),
            JsonValue one => attributes.Prepend(one.ToString()),
            _ => attributes,
        };
    }
}
