using System.Globalization;
using System.Text.Json.Nodes;

namespace PrivX.Simulator.Engine;

/// <summary>The health answer that every service gives, without a token too.</summary>
internal static class ServiceStatus
{
    public static OperationResult Answer(OperationContext context) => OperationResult.Ok(Of(context.Engine, context.Operation.Service.Name));

    public static JsonObject Of(SimulatorEngine engine, string service)
    {
        var version = engine.Options.ServerVersion;
        var status = new JsonObject
        {
            ["variant"] = "privx",
            ["version"] = Version(engine),
            ["api_version"] = "v1",
            ["status"] = "RUNNING",
            ["status_message"] = "OK",
            ["status_details"] = new JsonArray(
                new JsonObject { ["k"] = "simulator", ["v"] = "true" },
                new JsonObject { ["k"] = "uptime", ["v"] = ((long)(engine.Clock.UtcNow - engine.Started).TotalSeconds).ToString(CultureInfo.InvariantCulture) }),
            ["app_id"] = $"{service}-simulated",
            ["server-mode"] = "PRODUCTION",
            ["start_time"] = Timestamp.Precise(engine.Started),
        };
        if (version >= 35)
        {
            status["issues"] = null;
        }

        if (version >= 43)
        {
            status["zdu"] = new JsonObject { ["phase"] = "NONE", ["ready"] = true, ["details"] = new JsonObject() };
        }

        return status;
    }

    public static string Version(SimulatorEngine engine) =>
        string.Create(CultureInfo.InvariantCulture, $"{engine.Options.ServerVersion}.0-1 (51a0ca7ed0c5)");
}
