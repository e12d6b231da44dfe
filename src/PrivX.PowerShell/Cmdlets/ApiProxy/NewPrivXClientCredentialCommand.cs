using System.Management.Automation;
using PrivX.ApiProxy;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;
using PrivX.RoleStore;

namespace PrivX.PowerShell.Cmdlets.ApiProxy;

/// <summary>Creates a client credential, with which a program uses an API target through the API proxy, and writes it as the server has it.</summary>
[Cmdlet(VerbsCommon.New, "PrivXClientCredential", DefaultParameterSetName = "ByUser", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(ClientCredential))]
public sealed class NewPrivXClientCredentialCommand : ClientCredentialDataCmdlet
{
    /// <summary>Name of the client credential.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [ReadAs(typeof(string))]
    public string? Name { get; set; }

    /// <summary>API target that the credential is for: its name, its id or an API target object. A role of the user must give access to it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [Alias("ApiTarget", "ApiTargetId")]
    [ArgumentCompleter(typeof(NameCompleter<ApiTarget>))]
    [ModelMember("Target.Id")]
    public ObjectReference<ApiTarget>? Target { get; set; }

    /// <summary>User who gets the credential: an id, a login name or a user object.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = "ByUser")]
    [Alias("UserId")]
    [ArgumentCompleter(typeof(NameCompleter<User>))]
    public ObjectReference<User>? User { get; set; }

    /// <summary>The user whom the session belongs to gets the credential.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Current")]
    public SwitchParameter Current { get; set; }

    /// <summary>Kind of credential: token, basicauth or certificate. Without it the one that fits the API target.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [KnownValues("token", "basicauth", "certificate")]
    [ReadAs(typeof(string))]
    public string? Type { get; set; }

    private protected override void Process()
    {
        Noun<ClientCredential> noun = Current ? Nouns.OwnClientCredential : Nouns.ClientCredential.In(IdOf(User!));
        Send(
            credential => Current ? credential.Name : $"{credential.Name} of {User}",
            "Create client credential",
            ApiProxyJson.Default.NewClientCredential,
            null,
            (body, token) => noun.CreateAndReadAsync(Client, body, token),
            isRow: IsNamed(nameof(User)) || !PipelineInput.IsOf(typeof(User)));
    }
}
