using System;
using System.Text;
using System.Text.Json.Nodes;
using PrivX.Simulator.Engine;

namespace PrivX.Simulator.Services.LicenseManager;

/// <summary>The license, counted against the state, and the registration at the mobile gateway.</summary>
internal sealed class LicenseManagerService : ISimulatedService
{
    private bool _isActive = true;
    private bool _sendsStatistics;
    private bool _isRegistered;
    private string _code = "SIMULATED-LICENSE-CODE";
    private DateTimeOffset? _refreshed;

    public string Name => "license-manager";

    public void Register(ServiceBuilder service)
    {
        service.Handle("getLicense", context => OperationResult.Ok(License(context)));
        service.Handle("getLicenseScript", context => OperationResult.Text(
            "application/javascript", Encoding.UTF8.GetBytes($"var privxLicense = {License(context).ToJsonString()};")));
        service.Handle("setLicense", context =>
        {
            _code = context.Body!.ToString();
            _isActive = true;
            _refreshed = context.Now;
            return OperationResult.Ok(License(context));
        });
        service.Handle("refreshLicense", context =>
        {
            _refreshed = context.Now;
            return OperationResult.Ok(License(context));
        });
        service.Handle("deactivateLicense", _ => Done(() => _isActive = false));
        service.Handle("setLicenseStatistics", context => Done(() => _sendsStatistics = context.BodyObject["optin"]!.GetValue<bool>()));
        service.Handle("getMobileGateway", context => OperationResult.Ok(new JsonObject
        {
            ["status"] = _isRegistered ? "REGISTERED" : "UNREGISTERED",
            ["product_id"] = _isRegistered ? "product-sha256-simulated" : string.Empty,
            ["used_sources"] = context.Engine.Options.MobileGatewayAnswersArray
                ? new JsonArray()
                : new JsonObject { ["count"] = 0, ["items"] = new JsonArray() },
        }));
        service.Handle("registerMobileGateway", _ => Done(() => _isRegistered = true));
        service.Handle("unregisterMobileGateway", _ => Done(() => _isRegistered = false));
    }

    private static OperationResult Done(Action change)
    {
        change();
        return OperationResult.Done();
    }

    private JsonObject License(OperationContext context)
    {
        var hosts = context.State.Hosts.Count;
        return new JsonObject
        {
            ["license_status"] = _isActive ? "VALID" : "INVALID",
            ["license_message"] = _isActive ? string.Empty : "The license is not activated.",
            ["license_code"] = _code,
            ["product"] = "PrivX",
            ["version"] = ServiceStatus.Version(context.Engine),
            ["customer"] = "Nordlys Instruments",
            ["serial_number"] = "555668327246377398",
            ["creation_date"] = Timestamp.Short(context.Engine.Started.AddDays(-100)),
            ["expiry_date"] = Timestamp.Short(context.Engine.Started.AddDays(265)),
            ["last_refreshed_date"] = Timestamp.Short(_refreshed ?? context.Engine.Started.AddHours(-3)),
            ["isoffline"] = false,
            ["analytics_enabled"] = false,
            ["optin"] = _sendsStatistics,
            ["features"] = new JsonArray("AUDIT", "UEBA", "PASSWORD_ROTATION"),
            ["max_hosts"] = Math.Max(500, hosts * 2),
            ["hosts_in_use"] = hosts,
            ["max_audited_hosts"] = 100,
            ["audit_hosts_in_use"] = 6,
            ["max_users"] = Math.Max(200, context.State.Users.Count * 2),
            ["users_in_use"] = context.State.Users.Count,
            ["max_concurrent_ssh_conns"] = 100,
            ["max_concurrent_rdp_conns"] = 100,
            ["max_concurrent_https_conns"] = 50,
            ["max_concurrent_vnc_conns"] = 20,
        };
    }
}
