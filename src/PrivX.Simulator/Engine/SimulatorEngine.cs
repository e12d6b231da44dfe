using System.Collections.Generic;
using System.Linq;
using System;
using PrivX.Contract;
using PrivX.Simulator.Access;
using PrivX.Simulator.Faults;
using PrivX.Simulator.Seed;
using PrivX.Simulator.Services.ApiProxy;
using PrivX.Simulator.Services.Auth;
using PrivX.Simulator.Services.Authorizer;
using PrivX.Simulator.Services.ConnectionManager;
using PrivX.Simulator.Services.DbProxy;
using PrivX.Simulator.Services.HostStore;
using PrivX.Simulator.Services.LicenseManager;
using PrivX.Simulator.Services.LocalUserStore;
using PrivX.Simulator.Services.Monitor;
using PrivX.Simulator.Services.NetworkAccessManager;
using PrivX.Simulator.Services.RoleStore;
using PrivX.Simulator.Services.SecretsManager;
using PrivX.Simulator.Services.Settings;
using PrivX.Simulator.Services.TrailIndex;
using PrivX.Simulator.Services.Vault;
using PrivX.Simulator.Services.Workflow;
using PrivX.Simulator.Trouble;

namespace PrivX.Simulator.Engine;

/// <summary>The simulated server without its network side: contract, state, and who carries out which operation.</summary>
internal sealed class SimulatorEngine
{
    private readonly List<ISimulatedService> _services = [];

    public SimulatorEngine(SimulatorOptions options, SimulatorClock clock)
    {
        Options = options;
        Contract = ApiContract.Load();
        OperationNames = new OperationNames(Contract);
        Faults = new FaultPlan(OperationNames);
        Clock = clock;
        State = new SimulatorState(Clock, options.Seed) { IsUnstable = options.UnstableOrder };
        Credentials = new SimulatorCredentials(this);
        Sessions = new SessionStore(this);
        Secrets = new AccountSecretStore(this);
        Memberships = new RoleMembership(this);
        Access = new AccessControl(this);
        Certificates = new CertificateStore(this);
        Audit = new AuditLog(this);
        Downloads = new DownloadStore(this);
        Reopenings = new Reopenings(this);
        Writers = new Writers(this);
        Started = Clock.UtcNow;
        State.Define("local-user-store/users");
        State.Define("local-user-store/api-clients");
        State.Define("authorizer/accessgroups");

        // These first: what the others plant looks at it.
        Register(
            new ConnectionManagerService(),
            new SecretsManagerService(),
            new TrailIndexService(),
            new ApiProxyService(),
            new NetworkAccessManagerService(),
            new DbProxyService());
        Register(new AuthService(), new RoleStoreService(), new HostStoreService(), new AuthorizerService(), new MonitorService(), new LicenseManagerService());
        Register(new LocalUserStoreService(), new VaultService(), new WorkflowService(), new SettingsService());
        foreach (var service in Contract.Services)
        {
            Handlers.TryAdd(service.Operations.First(operation => operation.Path == service.BasePath + "/status"), ServiceStatus.Answer);
        }

        CompanySeed.Plant(this);
        lock (State.Lock)
        {
            foreach (var service in _services)
            {
                service.Plant(this);
            }

            Access.Watch();
            Options.Scenario?.Apply(this);
        }
    }

    public SimulatorOptions Options { get; }

    public ApiContract Contract { get; }

    public SimulatorClock Clock { get; }

    public SimulatorState State { get; }

    public SimulatorCredentials Credentials { get; }

    public SessionStore Sessions { get; }

    public AccountSecretStore Secrets { get; }

    public RoleMembership Memberships { get; }

    public AccessControl Access { get; }

    public CertificateStore Certificates { get; }

    public AuditLog Audit { get; }

    public DownloadStore Downloads { get; }

    public OperationNames OperationNames { get; }

    public FaultPlan Faults { get; }

    public Reopenings Reopenings { get; }

    public Writers Writers { get; }

    /// <summary>Accounts that the next scan of their target domain finds.</summary>
    public List<(string DomainId, string UserName, string FullName)> WaitingAccounts { get; } = [];

    public RequestJournal Journal { get; } = new();

    /// <summary>When the instance started, for the last time.</summary>
    public DateTimeOffset Started { get; private set; }

    /// <summary>Until then nothing is answered but 503: the instance starts anew.</summary>
    public DateTimeOffset AwayUntil { get; private set; }

    public Dictionary<ApiOperation, OperationHandler> Handlers { get; } = [];

    /// <summary>Which resource an operation works on, for faults that change its objects.</summary>
    public Dictionary<ApiOperation, Resource> Resources { get; } = [];

    public void Restart()
    {
        AwayUntil = Clock.UtcNow + Options.RestartTime;
        Started = AwayUntil;
    }

    private void Register(params ISimulatedService[] services)
    {
        _services.AddRange(services);
        foreach (var service in services)
        {
            service.Register(new ServiceBuilder(this, Contract.Service(service.Name)));
        }
    }
}
