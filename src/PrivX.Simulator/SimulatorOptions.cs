using System;
using System.Net;
using PrivX.Contract;

namespace PrivX.Simulator;

/// <summary>How a simulator is started.</summary>
public sealed class SimulatorOptions
{
    public const int OldestServerVersion = ApiContract.OldestServerVersion;

    public const int NewestServerVersion = ApiContract.NewestServerVersion;

    /// <summary>Port to listen on; 0 takes a free one.</summary>
    public int Port { get; set; }

    /// <summary>Address to listen on. Anything but loopback must be asked for.</summary>
    public IPAddress Address { get; set; } = IPAddress.Loopback;

    /// <summary>Version of the server that is played: operations newer than it are not found.</summary>
    public int ServerVersion { get; set; } = NewestServerVersion;

    /// <summary>How many hosts there are; null for the small company as it is.</summary>
    public int? Hosts { get; set; }

    /// <summary>How many users there are; null for the small company as it is.</summary>
    public int? Users { get; set; }

    /// <summary>How many roles there are; null for the small company as it is.</summary>
    public int? Roles { get; set; }

    /// <summary>How many connections there are; null for the small company as it is.</summary>
    public int? Connections { get; set; }

    /// <summary>How many audit events there are; null for the small company as it is.</summary>
    public int? AuditEvents { get; set; }

    /// <summary>How many managed accounts the target domain NORDLYS has; null for the small company as it is.</summary>
    public int? ManagedAccounts { get; set; }

    /// <summary>How many members the role Contractors has at least; null for the small company as it is.</summary>
    public int? RoleMembers { get; set; }

    /// <summary>Life of an access token on the simulator's clock.</summary>
    public TimeSpan TokenLifetime { get; set; } = TimeSpan.FromSeconds(300);

    /// <summary>Clock to share with a test; a new one if null.</summary>
    public SimulatorClock? Clock { get; set; }

    /// <summary>Same seed, same ids and names.</summary>
    public int Seed { get; set; } = 1;

    /// <summary>No TLS at all.</summary>
    public bool PlainHttp { get; set; }

    public TlsMode Tls { get; set; } = TlsMode.OwnCa;

    /// <summary>The OAuth client is public: log-in with only the API client credentials works.</summary>
    public bool PublicOAuthClient { get; set; } = true;

    /// <summary>Largest page of lists that document no maximum; null lets them give whatever is asked for.</summary>
    public int? LargestUndocumentedPage { get; set; }

    /// <summary>A checkout answers <c>{count, items}</c>, as the vendor's SDKs read it, in place of the documented object.</summary>
    public bool CheckoutAnswersList { get; set; }

    /// <summary>Lists of AWS roles are bare arrays, as the pages show them, in place of <c>{count, items}</c>, as the SDKs read them.</summary>
    public bool AwsRolesAsArray { get; set; }

    /// <summary>
    /// Gives some objects a member that the contract does not know, as a newer server would, and keeps what is sent of such members:
    /// the newer server knows them.
    /// </summary>
    public bool UnknownMembers { get; set; }

    /// <summary>Members of requests that the contract does not know are stored and answered. Without it they are dropped, as a Go server does.</summary>
    public bool KeepUnknownMembers { get; set; }

    /// <summary>Directories of the mobile gateway are a bare array, as the vendor's Go SDK reads them, in place of <c>{count, items}</c>.</summary>
    public bool MobileGatewayAnswersArray { get; set; }

    /// <summary>Rows with equal sort keys come in another order with each answer, as a database gives them.</summary>
    public bool UnstableOrder { get; set; }

    /// <summary>What is planted at the start and by a reset.</summary>
    public Scenario? Scenario { get; set; }

    /// <summary>How long a source refresh takes on the simulator's clock.</summary>
    public TimeSpan SourceRefreshTime { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>How long a password rotation takes on the simulator's clock.</summary>
    public TimeSpan RotationTime { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How long connections stay flagged before they end, on the simulator's clock.</summary>
    public TimeSpan TerminationTime { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>
    /// After how long changes of roles and permissions bite in sessions that are open, on the simulator's clock; a new access token sees them
    /// at once. On a real server it is one to five minutes.
    /// </summary>
    public TimeSpan RoleChangeTime { get; set; }

    /// <summary>How long the scan of a target domain takes on the simulator's clock.</summary>
    public TimeSpan ScanTime { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>How long indexing, training and key generation take on the simulator's clock, each step of them.</summary>
    public TimeSpan JobTime { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>How long the server is away when it is told to start anew, on the simulator's clock.</summary>
    public TimeSpan RestartTime { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How long a download handle is good.</summary>
    public TimeSpan DownloadLifetime { get; set; } = TimeSpan.FromMinutes(1);
}
