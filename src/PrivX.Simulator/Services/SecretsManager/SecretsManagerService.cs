using System;
using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using PrivX.Simulator.Engine;
using PrivX.Simulator.Seed;

namespace PrivX.Simulator.Services.SecretsManager;

/// <summary>Password policies and rotation scripts; hosts and target domains have classes of their own.</summary>
internal sealed partial class SecretsManagerService : ISimulatedService
{
    public const string Policies = "secrets-manager/password-policy";
    public const string Scripts = "secrets-manager/script-template";

    public string Name => "secrets-manager";

    public void Register(ServiceBuilder service)
    {
        // One object is below a singular path, the list at a plural one.
        var policies = service.Resource("password-policy", "PasswordPolicy", resource =>
        {
            resource.Unique = ["name"];
            resource.Complete = CompletePolicy;
        });
        service.Handle("listPasswordPolicies", policies.List);

        var scripts = service.Resource("script-template", "ScriptTemplate", resource =>
        {
            resource.Unique = ["name"];
            resource.Complete = (_, script, _) => script["operating_system"] ??= "LINUX";
        });
        service.Handle("listScriptTemplates", scripts.List);
        service.Handle("compileScriptTemplate", context => OperationResult.Ok(
            new JsonObject { ["script"] = Compile(context.BodyObject["script"]!.ToString()) }));

        new HostRotation(service.Engine).Register(service);
        new TargetDomains(service).Register();
    }

    public void Plant(SimulatorEngine engine) => SecretsManagerSeed.Plant(engine);

    private static void CompletePolicy(OperationContext context, JsonObject policy, JsonObject? before)
    {
        var shortest = policy["password_min_length"]?.GetValue<int>();
        var longest = policy["password_max_length"]?.GetValue<int>();
        if (shortest > longest)
        {
            throw new ApiException(400, ErrorCodes.ValueOutOfBounds, "The longest password is shorter than the shortest.", "password_max_length");
        }

        foreach (var name in new[] { "rotation_interval", "retry_interval", "max_checkout_duration" })
        {
            if (policy[name]?.ToString() is { Length: > 0 } text && Duration.Read(context.Engine, text) is null)
            {
                throw new ApiException(400, ErrorCodes.ValueIncorrectFormat, $"'{text}' is not a duration.", name);
            }
        }
    }

    /// <summary>Fills a script with test data. Which placeholders there are is not documented: any that is well formed is filled.</summary>
    private static string Compile(string script)
    {
        var compiled = Placeholder().Replace(script, placeholder => $"test-{placeholder.Groups[1].Value}");
        var left = compiled.IndexOf("{{", StringComparison.Ordinal);
        return left >= 0
            ? throw new ApiException(400, ErrorCodes.BadRequest, string.Create(CultureInfo.InvariantCulture, $"The script does not compile: no placeholder can be read at character {left + 1}."), "script")
            : compiled;
    }

    [GeneratedRegex(@"\{\{ *\.?([A-Za-z_][A-Za-z0-9_.-]*) *\}\}", RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder();
}
