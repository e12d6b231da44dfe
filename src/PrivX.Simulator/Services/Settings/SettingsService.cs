using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using PrivX.Simulator.Engine;

namespace PrivX.Simulator.Services.Settings;

/// <summary>Settings by scope and section, with a schema that says what they are and which of them need a restart.</summary>
internal sealed class SettingsService : ISimulatedService
{
    private const string Shared = "GLOBAL";

    private readonly Dictionary<string, JsonObject> _scopes = new(StringComparer.OrdinalIgnoreCase);

    public string Name => "settings";

    public void Register(ServiceBuilder service)
    {
        foreach (var scope in service.Service.Operation("getScopeSettings").PathParameters.First().Schema.Effective().Enum)
        {
            _scopes[scope] = SettingCatalog.Defaults(scope);
        }

        service.Handle("getScopeSettings", context =>
        {
            var settings = Scope(context).DeepClone().AsObject();
            if (context.QueryText("merge") is { Length: > 0 } merge && merge != "false")
            {
                foreach (var (section, values) in _scopes[Shared].Where(shared => !settings.ContainsKey(shared.Key)))
                {
                    settings[section] = values!.DeepClone();
                }
            }

            return OperationResult.Ok(settings);
        });
        service.Handle("updateScopeSettings", context =>
        {
            var settings = Scope(context);
            foreach (var (section, values) in context.BodyObject)
            {
                Check(context, section, values!.AsObject());
            }

            foreach (var (section, values) in context.BodyObject)
            {
                settings[section] = values!.DeepClone();
            }

            return OperationResult.Done();
        });
        service.Handle("getSectionSettings", context => OperationResult.Ok(Section(context).DeepClone()));
        service.Handle("updateSectionSettings", context =>
        {
            Section(context);
            Check(context, context.PathValue("section"), context.BodyObject);
            Scope(context)[context.PathValue("section")] = context.BodyObject.DeepClone();
            return OperationResult.Done();
        });
        service.Handle("getScopeSettingSchema", context => OperationResult.Ok(Schema(Scope(context))));
        service.Handle("getSectionSettingSchema", context => OperationResult.Ok(SettingCatalog.Schema(Section(context))));
        service.Handle("testRestartRequired", TestRestart);
    }

    private static JsonObject Schema(JsonObject scope) => new()
    {
        ["type"] = "object",
        ["properties"] = new JsonObject(scope.Select(section => new KeyValuePair<string, JsonNode?>(section.Key, SettingCatalog.Schema(section.Value!.AsObject())))),
    };

    private JsonObject Scope(OperationContext context) =>
        _scopes.GetValueOrDefault(context.PathValue("scope")) ?? throw ApiException.NotFound("The scope");

    private JsonObject Section(OperationContext context) =>
        Scope(context)[context.PathValue("section")] as JsonObject ?? throw ApiException.NotFound("The section");

    /// <summary>A value of another kind than the one that is there is refused.</summary>
    private void Check(OperationContext context, string section, JsonObject values)
    {
        if (Scope(context)[section] is not JsonObject known)
        {
            throw new ApiException(400, ErrorCodes.InvalidRequestData, $"There is no section {section}.", section);
        }

        foreach (var (name, value) in values)
        {
            if (known[name] is not { } before)
            {
                throw new ApiException(400, ErrorCodes.InvalidRequestData, $"There is no setting {section}.{name}.", name);
            }

            if (SettingCatalog.TypeOf(before) != SettingCatalog.TypeOf(value))
            {
                throw new ApiException(400, ErrorCodes.ValueIncorrectType, $"{SettingCatalog.TypeOf(before)} expected.", name);
            }
        }
    }

    private OperationResult TestRestart(OperationContext context)
    {
        var current = Scope(context);
        var needed = new JsonObject();
        foreach (var (section, values) in context.BodyObject)
        {
            var changed = values!.AsObject()
                .Where(value => SettingCatalog.NeedsRestart(value.Key) && !JsonNode.DeepEquals(value.Value, current[section]?[value.Key]))
                .Select(value => new KeyValuePair<string, JsonNode?>(value.Key, true))
                .ToArray();
            if (changed.Length > 0)
            {
                needed[section] = new JsonObject(changed);
            }
        }

        return OperationResult.Ok(new JsonObject { ["restart"] = needed.Count > 0, ["settings"] = needed });
    }
}
