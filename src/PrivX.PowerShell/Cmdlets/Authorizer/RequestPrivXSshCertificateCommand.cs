using System.Management.Automation;
using PrivX.Authorizer;
using PrivX.HostStore;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;
using PrivX.RoleStore;

namespace PrivX.PowerShell.Cmdlets.Authorizer;

/// <summary>Gets what opens an account on a target host for a few minutes: certificates for an own public key, or what else the account wants.</summary>
[Cmdlet(VerbsLifecycle.Request, "PrivXSshCertificate", DefaultParameterSetName = "TargetHost", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(AuthorizationResponse))]
public sealed class RequestPrivXSshCertificateCommand : WriteCmdlet
{
    /// <summary>Target host: its name in PrivX, its id or the host itself.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = "TargetHost")]
    [Alias("ComputerName")]
    [ModelMember("Hostid")]
    [ArgumentCompleter(typeof(NameCompleter<Host>))]
    public ObjectReference<Host>? TargetHost { get; set; }

    /// <summary>Target host by a name or address that the server finds it by; for callers who may not see hosts.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Address")]
    [ModelMember("Hostname")]
    [ValidateNotNullOrEmpty]
    [ReadAs(typeof(string))]
    public string? Address { get; set; }

    /// <summary>Your own public key: the line of an OpenSSH .pub file, or the path of that file.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    [PublicKeyText]
    [ValidateNotNullOrEmpty]
    public string? PublicKey { get; set; }

    /// <summary>Account on the target host.</summary>
    [Parameter]
    [ReadAs(typeof(string))]
    [Clearable]
    public string? UserName { get; set; }

    /// <summary>Kind of service on the target host.</summary>
    [Parameter]
    [KnownValues("SSH", "RDP", "WEB")]
    [ReadAs(typeof(string))]
    public string? Service { get; set; }

    /// <summary>Role of yours to use for the access: its name, its id or the role itself.</summary>
    [Parameter]
    [ModelMember("Roleid")]
    [ArgumentCompleter(typeof(NameCompleter<Role>))]
    public ObjectReference<Role>? Role { get; set; }

    private protected override void Process() =>
        Send<AuthorizationRequest, AuthorizationResponse>(
            _ => TargetHost?.ToString() ?? Address,
            "Get credentials",
            AuthorizerJson.Default.AuthorizationRequest,
            TakeBareKey,
            async (body, token) =>
            {
                AuthorizationResponse answer = await Client.Authorizer.RequestSshCertificateAsync(body, token).ConfigureAwait(false);
                AuthorizerResponse.Check(answer.ResponseCode, answer.Message, "give credentials");
                return answer;
            });

    private static string[] TakeBareKey(AuthorizationRequest request)
    {
        request.PublicKey = PublicKeyTextAttribute.Bare(request.PublicKey!);
        return [];
    }
}
