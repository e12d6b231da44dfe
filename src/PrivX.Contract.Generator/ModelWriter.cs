using System;
using System.Collections.Generic;
using System.Linq;

namespace PrivX.Contract.Generator;

/// <summary>Writes the classes of the objects that operations take and answer.</summary>
internal static class ModelWriter
{
    public static string Write(ServicePlan plan)
    {
        var file = new CodeFile(plan.Space);
        bool first = true;
        foreach (ApiSchema model in plan.Models.Where(model => model.Client == ClientCode.Generated))
        {
            if (!first)
            {
                file.Line();
            }

            first = false;
            WriteModel(file, plan, model);
        }

        return file.ToString();
    }

    private static void WriteModel(CodeFile file, ServicePlan plan, ApiSchema model)
    {
        file.Document("summary", Docs.Xml(model.Description));
        if (model.Identity.Count > 0)
        {
            file.Using("PrivX.Client.Json");
            file.Line($"[ElementIdentity({string.Join(", ", model.Identity.Select(name => $"\"{name}\""))})]");
        }

        if (model.RefersTo is { } kind)
        {
            file.Using("PrivX.Client.Json");
            file.Line($"[RefersTo({Names.Literal(kind)})]");
        }

        bool replaceable = plan.IsReplaceable(model);
        if (replaceable)
        {
            file.Using("PrivX.Client.Json");
        }

        file.Line($"{(model.ClientType == "internal" ? "internal" : "public")} sealed partial class {model.ClientName ?? model.Name} : PrivXObject{(replaceable ? ", IReplaceable" : string.Empty)}");
        file.Open();
        KeyValuePair<string, ApiSchema>[] properties = [.. model.AllProperties().DistinctBy(property => property.Key).Where(property => property.Value.Client == ClientCode.Generated)];
        bool first = true;
        void Separate()
        {
            if (!first)
            {
                file.Line();
            }

            first = false;
        }

        // Beside the object's own id, as in the path.
        bool hasId = properties.Length > 0 && properties[0].Key == "id";
        foreach ((string name, ApiSchema property) in properties.Take(hasId ? 1 : 0))
        {
            Separate();
            WriteProperty(file, plan, model, name, property);
        }

        foreach ((string member, string description) in plan.PathMembers[model])
        {
            Separate();
            file.Using("System.Text.Json.Serialization");
            file.Document("summary", $"{Docs.Xml(description)} Not sent by the server: it is what the client asked for.");
            file.Line("[JsonIgnore]");
            file.Line($"public string? {member} {{ get; set; }}");
        }

        foreach ((string name, ApiSchema property) in properties.Skip(hasId ? 1 : 0))
        {
            Separate();
            WriteProperty(file, plan, model, name, property);
        }

        file.Close();
    }

    private static void WriteProperty(CodeFile file, ServicePlan plan, ApiSchema model, string name, ApiSchema property)
    {
        string summary = Docs.Xml((property.Description ?? property.Effective().Description) + Docs.Values(Docs.ValuesOf(property)));
        string member = Names.OfProperty(model, name, property);
        switch (property.ClientType)
        {
            case "disabled":
                WriteConverted(file, summary, "bool", member, "DisabledText.IsDisabled({0})", "DisabledText.Of(value, {0})", member + "Reason");
                member += "Reason";
                summary = Docs.Xml($"What the server says: a text, by which it also tells who disabled the object.{Docs.Values(Docs.ValuesOf(property))}");
                break;
            case "duration":
                WriteConverted(file, summary, "TimeSpan?", member, "DurationText.ReadOrNull({0})", "DurationText.Like({0}, value)", member + "Text");
                member += "Text";
                summary = "As the server writes it.";
                break;
        }

        if (property.AliasOf is not null)
        {
            member += "Alias";
        }

        file.Document("summary", summary);
        bool isInternal = property.AliasOf is not null || property.ClientType == "duration";
        if (isInternal)
        {
            file.Using("System.Text.Json.Serialization");
            file.Line("[JsonInclude]");
        }

        if (Names.Snake(member) != name)
        {
            file.Using("System.Text.Json.Serialization");
            file.Line($"[JsonPropertyName(\"{name}\")]");
        }

        if (property.ClientType == "number-as-text")
        {
            file.Using("System.Text.Json.Serialization");
            file.Using("PrivX.Client.Json");
            file.Line("[JsonConverter(typeof(Int32AsTextConverter))]");
        }

        if (IsReadOnly(property))
        {
            file.Using("PrivX.Client.Json");
            file.Line("[ReadOnlyMember]");
        }

        if (MaskRule(plan, model, property) is { } rule)
        {
            file.Using("PrivX.Client.Json");
            file.Line($"[MaskedMember(MaskRule.{rule})]");
        }

        if (property.ChangedBy is { } changedBy)
        {
            file.Using("PrivX.Client.Json");
            file.Line($"[ChangedBy({Names.Literal(changedBy)})]");
        }

        WriteMeaning(file, property, model.Required.Contains(name));
        string type = property.ClientType == "number-as-text" ? "int" : ClientType.Of(property, "ItemList");
        ClientType.Use(file, type);
        string visibility = isInternal ? "internal" : "public";
        string? alias = model.AllProperties().Where(other => other.Value.AliasOf == name).Select(_ => member + "Alias").FirstOrDefault();
        bool neverNull = type.StartsWith("ItemList<", StringComparison.Ordinal) && !plan.IsCriteria(model) && property.ClientType != "optional-list";
        file.Line(neverNull ? $"{visibility} {type} {member} {{ get; set => field = value ?? []; }} = [];"
            : alias is not null ? $"{visibility} {type}? {member} {{ get => field ?? {alias}; set; }}"
            : $"{visibility} {type}? {member} {{ get; set; }}");
        if (property.Unit is { } unit)
        {
            WriteUnit(file, member, unit);
        }
    }

    // What a change or a copy to another server must know.
    private static void WriteMeaning(CodeFile file, ApiSchema property, bool isRequired)
    {
        string form = property.ClientType switch { "disabled" => "Disabled", "duration" => "Duration", _ => string.Empty };
        string[] attributes =
        [
            property.RefersTo is { } kind ? $"[RefersTo({Names.Literal(kind)}{(property.RefersToOrText ? ", OrText = true" : string.Empty)})]" : string.Empty,
            property.IsLocal ? "[LocalMember]" : string.Empty,
            property.CountsDown ? "[CountsDown]" : string.Empty,
            isRequired && property.Default is { } value ? $"[RequiredDefault({Names.Literal(value.ToJsonString())})]" : string.Empty,
            form.Length > 0 ? $"[WrittenAs(MemberForm.{form})]" : string.Empty,
            Versions(property) is { Length: > 0 } versions ? $"[ServerVersions({versions})]" : string.Empty,
        ];
        foreach (string attribute in attributes.Where(attribute => attribute.Length > 0 && !IsReadOnly(property)))
        {
            file.Using("PrivX.Client.Json");
            file.Line(attribute);
        }
    }

    // Later than a version, exactly when is unknown: then the next one.
    private static string Versions(ApiSchema property) => string.Join(", ", new[]
    {
        property.Since is { } since ? "Since = " + VersionOf(since) : null,
        property.Until is { } until ? "Until = " + VersionOf(until) : null,
    }.OfType<string>());

    private static string VersionOf(string version) => version.StartsWith("after-", StringComparison.Ordinal)
        ? (int.Parse(version["after-".Length..], System.Globalization.CultureInfo.InvariantCulture) + 1).ToString(System.Globalization.CultureInfo.InvariantCulture)
        : version;

    // Where sources disagree about it, the unit is a fact of the contract.
    private static void WriteUnit(CodeFile file, string member, string unit)
    {
        ClientType.Use(file, "TimeSpan");
        file.Line();
        file.Document("summary", $"What <see cref=\"{member}\"/> counts.");
        file.Line($"internal static TimeSpan {member}Unit {{ get; }} = TimeSpan.From{Names.Pascal(unit)}(1);");
    }

    private static void WriteConverted(CodeFile file, string summary, string type, string member, string get, string set, string text)
    {
        file.Using("System.Text.Json.Serialization");
        file.Using("PrivX.Client.Json");
        ClientType.Use(file, type);
        file.Document("summary", summary);
        file.Line("[JsonIgnore]");
        file.Line($"public {type} {member}");
        file.Open();
        file.Line($"get => {string.Format(System.Globalization.CultureInfo.InvariantCulture, get, text)};");
        file.Line($"set => {text} = {string.Format(System.Globalization.CultureInfo.InvariantCulture, set, text)};");
        file.Close();
        file.Line();
    }

    public static bool IsReadOnly(ApiSchema property) => property.ReadOnly || property.Resolve().ReadOnly;

    private static string? MaskRule(ServicePlan plan, ApiSchema model, ApiSchema property)
    {
        if (!plan.IsReplaced(model))
        {
            return null;
        }

        return property.MaskWrite switch
        {
            MaskWrite.Echo => "Echo",
            MaskWrite.Omit => "Omit",
            MaskWrite.AsRead => "AsRead",
            MaskWrite.Required => "Required",
            _ => ClientType.IsSecret(property) && ClientType.Of(property, null) == "SecretText" && !IsReadOnly(property) && !property.WriteOnly ? "Required" : null,
        };
    }
}
