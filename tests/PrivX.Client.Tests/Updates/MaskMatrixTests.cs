using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;
using PrivX.Client.Json;
using PrivX.Client.Updates;

namespace PrivX.Client.Tests.Updates;

/// <summary>
/// Every secret member of every model that is written, renamed, copied, doubled, replaced and left alone: a mask goes back where it was read, and
/// nowhere else, and no stored secret is dropped in silence.
/// </summary>
public sealed class MaskMatrixTests
{
    private const string Mask = "********";
    private static readonly string[] Ways = ["rename", "copy", "double", "replace", "create", "keep"];

    public static TheoryData<string, string> Cases
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (SecretPlace place in SecretPlaces())
            {
                foreach (string way in Ways.Where(place.Allows))
                {
                    data.Add(place.ToString(), way);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_mask_is_sent_only_for_the_part_it_was_read_from(string name, string way)
    {
        SecretPlace place = SecretPlaces().Single(one => one.ToString() == name);
        JsonObject before = way is "copy" or "create" ? [] : place.Make("a", Mask);
        JsonObject after = way switch
        {
            "rename" => place.Make("b", Mask),
            "double" => place.Double("a"),
            "replace" => place.Make("a", null),
            _ => place.Make("a", Mask),
        };
        var update = new ObjectUpdate(Encoding.UTF8.GetBytes(before.ToJsonString()), place.Model);
        if (way == "create")
        {
            foreach (KeyValuePair<string, JsonNode?> member in after)
            {
                update.Set([member.Key], member.Value?.DeepClone());
            }
        }
        else
        {
            update.Merge(Encoding.UTF8.GetBytes(before.ToJsonString()), before, after);
        }

        JsonNode? sent;
        try
        {
            sent = JsonNode.Parse(update.ToJson(_ => "TheParameter"));
        }
        catch (PrivXObjectException refused)
        {
            Assert.Equal("SecretRequired", refused.Code);
            Assert.Contains(place.Member, refused.Message, StringComparison.Ordinal);
            Assert.Contains("-TheParameter", refused.Message, StringComparison.Ordinal);
            Assert.False(way == "keep" && place.Rule is MaskRule.Echo or MaskRule.Omit, refused.Message);
            return;
        }

        bool goesBack = way is "keep" or "replace" && place.Rule is MaskRule.Echo;
        bool isLeftOut = place.Rule is MaskRule.Omit || (way == "replace" && place.Rule is null or MaskRule.AsRead);
        Assert.True(goesBack || isLeftOut, $"Sent: {sent}");
        Assert.Equal(goesBack ? 1 : 0, sent!.ToJsonString().Split(Mask).Length - 1);
    }

    [Fact]
    public void The_table_holds_the_secrets_of_the_models()
    {
        string[] places = SecretPlaces().Select(place => place.ToString()).ToArray();
        Assert.Contains("Host principals.passphrase", places);
        Assert.Contains("Source connection.ldap_bind_password", places);
        Assert.True(places.Length > 28, string.Join(", ", places));
    }

    private static IEnumerable<SecretPlace> SecretPlaces() => typeof(PrivXObject).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(PrivXObject)) && typeof(IReplaceable).IsAssignableFrom(type))
        .OrderBy(type => type.FullName, StringComparer.Ordinal)
        .SelectMany(type => Places(type, type, []));

    private static IEnumerable<SecretPlace> Places(Type root, Type model, MemberRule[] way) => MemberMap.Of(model).Members
        .Where(rule => !rule.IsReadOnly && way.Length < 4)
        .SelectMany(rule => rule.NestedModel is { } nested ? Places(root, nested, [.. way, rule])
            : rule.IsSecret || rule.Mask is not null ? [new SecretPlace(root, way, rule)]
            : []);

    private sealed record SecretPlace(Type Model, MemberRule[] Way, MemberRule Secret)
    {
        public MaskRule? Rule => Secret.Mask ?? Way.Select(rule => rule.Mask).FirstOrDefault(rule => rule is not null);

        public string Member => Secret.JsonName;

        private bool IsIdentified => Way.Length > 0 && Identity.Length > 0;

        private string[] Identity => MemberMap.Of(Way[^1].NestedModel!).Identity.Select(path => path[0]).ToArray();

        public bool Allows(string way) => way switch
        {
            // What a part is called is all that makes it another one.
            "rename" => IsIdentified,
            "double" => IsIdentified && Way[^1].IsArray,
            "replace" => Way.Length > 0,
            _ => true,
        };

        public JsonObject Make(string identity, string? secret) => Around([Element(identity, secret)]);

        public JsonObject Double(string identity) => Around([Element(identity, Mask), Element(identity, Mask)]);

        public override string ToString() => $"{Model.Name} {string.Join('.', Way.Select(rule => rule.JsonName).Append(Member))}";

        private JsonObject Element(string identity, string? secret)
        {
            var element = new JsonObject();
            if (IsIdentified)
            {
                element[Identity[0]] = identity;
            }

            if (secret is not null)
            {
                element[Member] = secret;
            }

            return element;
        }

        private JsonObject Around(JsonObject[] elements)
        {
            JsonNode[] inner = elements;
            for (int i = Way.Length - 1; i >= 0; i--)
            {
                JsonNode value = Way[i].IsArray ? new JsonArray(inner) : inner[0];
                inner = [new JsonObject { [Way[i].JsonName] = value }];
            }

            return (JsonObject)inner[0];
        }
    }
}
