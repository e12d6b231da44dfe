using System.Management.Automation;
using PrivX.ApiProxy;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Base.Input;
using PrivX.PowerShell.Completion;

namespace PrivX.PowerShell.Cmdlets.ApiProxy;

/// <summary>Makes a pattern for requests, for the -AuthorizedEndpoint and -UnauthorizedEndpoint of New- and Set-PrivXApiTarget.</summary>
[Cmdlet(VerbsCommon.New, "PrivXApiTargetEndpoint")]
[OutputType(typeof(ApiTargetEndpoint))]
public sealed class NewPrivXApiTargetEndpointCommand : BuilderCmdlet<ApiTargetEndpoint>
{
    /// <summary>
    /// Host part of the URLs, compared as a whole and without case, such as api.example.com or api.example.com:8443. The ports 80 of http and 443 of
    /// https may be left out.
    /// </summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [Alias("Address")]
    [ModelMember("Host")]
    [ValidateNotNullOrEmpty]
    [ReadAs(typeof(string))]
    public string? HostName { get; set; }

    /// <summary>Paths of the URLs; * stands for one segment, ** for the rest. Without it /**, which is every path.</summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true)]
    [Alias("Paths")]
    [ReadAs(typeof(string[]))]
    [ModelMember("Paths")]
    public string[]? Path { get; set; }

    /// <summary>Request methods, such as GET; * stands for all. Without it all.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("Methods")]
    [KnownValues("GET", "PUT", "POST", "DELETE", "HEAD", "PATCH", "OPTIONS", "TRACE", "*")]
    [ReadAs(typeof(string[]))]
    [ModelMember("Methods")]
    public string[]? Method { get; set; }

    /// <summary>Schemes of the URLs: http, https or * for both. Without it https.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("Protocols")]
    [KnownValues("http", "https", "*")]
    [ReadAs(typeof(string[]))]
    [ModelMember("Protocols")]
    public string[]? Protocol { get; set; }

    /// <summary>Let requests through without a client credential. Without it they are refused.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(bool?))]
    public bool? AllowUnauthenticated { get; set; }

    /// <summary>Host to forward to instead, when requests go through an Extender.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ReadAs(typeof(string))]
    public string? NatTargetHost { get; set; }

    // The server wants all of these to be told.
    private protected override void Complete(ApiTargetEndpoint model)
    {
        model.Protocols = model.Protocols.Length == 0 ? ["https"] : model.Protocols;
        model.Methods = model.Methods.Length == 0 ? ["*"] : model.Methods;
        model.Paths = model.Paths.Length == 0 ? ["/**"] : model.Paths;
        model.AllowUnauthenticated ??= false;
    }
}
