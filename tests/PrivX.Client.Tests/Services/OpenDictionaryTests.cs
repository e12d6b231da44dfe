using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Text.Json;
using PrivX.Monitor;

namespace PrivX.Client.Tests.Services;

/// <summary>Of texts by name the server may send anything: what is no text is kept as its JSON.</summary>
public sealed class OpenDictionaryTests
{
    [Theory]
    [InlineData("[1,2]", "[1,2]")]
    [InlineData("""{"a":[true,null]}""", """{"a":[true,null]}""")]
    [InlineData("true", "true")]
    [InlineData("1.50", "1.50")]
    [InlineData("null", null)]
    [InlineData("\"x\"", "x")]
    public void An_odd_value_is_kept_as_its_JSON(string value, string? expected)
    {
        AuditEvent audited = JsonSerializer.Deserialize("{\"message\":{\"x\":" + value + ",\"y\":\"z\"}}", MonitorJson.Default.AuditEvent)!;
        Assert.Equal(expected, audited.Message!["x"]);
        Assert.Equal("z", audited.Message["y"]);
    }

    [Theory]
    [InlineData("[1]", "[1]")]
    [InlineData("\"x\"", "x")]
    public void What_is_no_dictionary_is_kept_too(string value, string expected) =>
        Assert.Equal(expected, JsonSerializer.Deserialize("{\"message\":" + value + "}", MonitorJson.Default.AuditEvent)!.Message!["value"]);

    // Every dictionary of texts in every model, read through its own service's JSON.
    [Fact]
    public void No_model_has_a_dictionary_of_texts_that_refuses_odd_values()
    {
        var options = typeof(PrivXClient).Assembly.GetTypes()
            .Where(type => typeof(System.Text.Json.Serialization.JsonSerializerContext).IsAssignableFrom(type) && !type.IsAbstract)
            .Select(type => ((System.Text.Json.Serialization.JsonSerializerContext)type.GetProperty("Default", BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!).Options)
            .ToArray();
        Assert.NotEmpty(options);
        var read = new SortedSet<string>(StringComparer.Ordinal);
        foreach (Type model in typeof(PrivXClient).Assembly.GetExportedTypes().Where(type => type.GetProperties().Any(property => property.PropertyType == typeof(Dictionary<string, string>))))
        {
            foreach (JsonSerializerOptions one in options.Where(one => one.TryGetTypeInfo(model, out _)))
            {
                foreach (System.Text.Json.Serialization.Metadata.JsonPropertyInfo property in one.GetTypeInfo(model).Properties.Where(property => property.PropertyType == typeof(Dictionary<string, string>)))
                {
                    object value = JsonSerializer.Deserialize("{\"" + property.Name + "\":{\"x\":[1]}}", one.GetTypeInfo(model))!;
                    Assert.Equal("[1]", ((Dictionary<string, string>)property.Get!(value)!)["x"]);
                    read.Add($"{model.Name}.{property.Name}");
                }
            }
        }

        Assert.Equal(
            [
                "AuditEvent.message", "IdentityProviderClient.oidc_attribute_mapping", "ManagedAccount.additional_data", "SourceConnection.attribute_mapping",
                "SourceConnection.oidc_require_idtoken_attributes", "TargetDomainAccount.additional_data", "TargetDomainEndpoint.attribute_mapping",
            ],
            read);
    }
}
