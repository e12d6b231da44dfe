using System;
using System.Management.Automation;
using System.Security;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.Completion;
using PrivX.PowerShell.References;
using PrivX.RoleStore;

namespace PrivX.PowerShell.Cmdlets.RoleStore;

/// <summary>Gets temporary credentials for an AWS role that one of the caller's roles grants.</summary>
[Cmdlet(VerbsCommon.Get, "PrivXAwsToken")]
[OutputType(typeof(AwsToken))]
public sealed class GetPrivXAwsTokenCommand : ConnectedCmdlet
{
    /// <summary>The AWS role: id, name or AWS role object.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("AwsRoleId", "Id", "Name")]
    [ArgumentCompleter(typeof(NameCompleter<AwsRole>))]
    public ObjectReference<AwsRole>? AwsRole { get; set; }

    /// <summary>How long the credentials are good: a time span, 15 minutes to 36 hours. The server decides without it.</summary>
    [Parameter]
    [Alias("Ttl")]
    [ReadAs(typeof(TimeSpan?))]
    public TimeSpan? TimeToLive { get; set; }

    /// <summary>Code of a second factor, where AWS asks for one.</summary>
    [Parameter]
    public SecureString? TokenCode { get; set; }

    /// <summary>Give the secret key and the session token as plain text.</summary>
    [Parameter]
    public SwitchParameter AsPlainText { get; set; }

    private protected override void Process() => Attempt(AwsRole, () =>
    {
        int? seconds = TimeToLive is { } span ? (int)span.TotalSeconds : null;
        string? code = TokenCode is null ? null : new SecretText(TokenCode).ToPlainText();
        string id = IdOf(AwsRole!);
        AwsToken token = Run(cancel => Client.RoleStore.GetAwsTokenAsync(id, seconds, code, cancel));
        WriteObject(AwsTokenMembers.ToOutput(token, AsPlainText));
    });
}
