using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using PrivX.ApiProxy;
using PrivX.HostStore;
using PrivX.LocalUserStore;
using PrivX.PowerShell.Base;
using PrivX.PowerShell.Cmdlets.ApiProxy;
using PrivX.PowerShell.Cmdlets.HostStore;
using PrivX.PowerShell.Cmdlets.LocalUserStore;
using PrivX.PowerShell.Cmdlets.RoleStore;
using PrivX.RoleStore;

namespace PrivX.PowerShell.Tests.Base;

/// <summary>From parameters to members of a model, by name; what is bound when is tested through the engine.</summary>
public sealed class ModelBinderTests
{
    private static readonly string[] NoData = ["TargetHost", "Source", "PassThru", "Session", "ThrottleLimit", "Wait", "Timeout", "Connection", "ApiClient", "LocalUser", "TrustedClient", "ApiTarget", "ClientCredential", "User"];

    [Theory]
    [InlineData("comment", "Comment")]
    [InlineData("source_id", "Source")]
    [InlineData("access_group_id", "AccessGroup")]
    [InlineData("session_recording_options.disable_clipboard_recording", "DisableClipboardRecording")]
    [InlineData("password_rotation.script_template_id", "PasswordRotation")]
    [InlineData("created", null)]
    public void A_member_knows_the_parameter_that_supplies_it(string path, string? parameter) =>
        Assert.Equal(parameter, ModelBinder.Of(typeof(NewPrivXHostCommand), typeof(Host)).ParameterFor(path));

    [Fact]
    public void The_nearest_parameter_is_named()
    {
        ModelBinder binder = ModelBinder.Of(typeof(SetPrivXSourceCommand), typeof(Source));
        Assert.Equal("LdapBindPassword", binder.ParameterFor("connection.ldap_bind_password"));
        Assert.Equal("Connection", binder.ParameterFor("connection.ukm_token"));
        Assert.Equal("NewName", binder.ParameterFor("name"));
    }

    [Theory]
    [InlineData(typeof(NewPrivXHostCommand), typeof(Host))]
    [InlineData(typeof(SetPrivXHostCommand), typeof(Host))]
    [InlineData(typeof(RegisterPrivXHostCommand), typeof(HostDeploy))]
    [InlineData(typeof(NewPrivXSourceCommand), typeof(Source))]
    [InlineData(typeof(SetPrivXSourceCommand), typeof(Source))]
    [InlineData(typeof(NewPrivXApiClientCommand), typeof(ApiClient))]
    [InlineData(typeof(SetPrivXApiClientCommand), typeof(ApiClient))]
    [InlineData(typeof(NewPrivXLocalUserCommand), typeof(LocalUser))]
    [InlineData(typeof(SetPrivXLocalUserCommand), typeof(LocalUser))]
    [InlineData(typeof(NewPrivXTrustedClientCommand), typeof(TrustedClient))]
    [InlineData(typeof(SetPrivXTrustedClientCommand), typeof(TrustedClient))]
    [InlineData(typeof(NewPrivXApiTargetCommand), typeof(ApiTarget))]
    [InlineData(typeof(SetPrivXApiTargetCommand), typeof(ApiTarget))]
    [InlineData(typeof(NewPrivXClientCredentialCommand), typeof(NewClientCredential))]
    [InlineData(typeof(SetPrivXClientCredentialCommand), typeof(ClientCredential))]
    public void Every_data_parameter_reaches_the_model(Type cmdlet, Type model)
    {
        // A parameter that means nothing to the model would be taken and silently dropped.
        ModelBinder binder = ModelBinder.Of(cmdlet, model);
        IEnumerable<string> lost = cmdlet.GetProperties()
            .Where(property => property.IsDefined(typeof(System.Management.Automation.ParameterAttribute), true))
            .Where(property => property.PropertyType != typeof(System.Management.Automation.SwitchParameter))
            .Select(property => property.Name)
            .Except(binder.Parameters)
            .Except(NoData);
        Assert.Empty(lost);
    }

    [Theory]
    [InlineData(typeof(NewPrivXHostCommand), typeof(Host), "Disabled", "Id")]
    [InlineData(typeof(NewPrivXSourceCommand), typeof(Source), "Id")]
    [InlineData(typeof(NewPrivXApiClientCommand), typeof(ApiClient))]
    [InlineData(typeof(NewPrivXLocalUserCommand), typeof(LocalUser), "password")]
    [InlineData(typeof(NewPrivXTrustedClientCommand), typeof(TrustedClient))]
    [InlineData(typeof(NewPrivXApiTargetCommand), typeof(ApiTarget), "target_credential")]
    [InlineData(typeof(NewPrivXClientCredentialCommand), typeof(NewClientCredential), "target")]
    [InlineData(typeof(SetPrivXClientCredentialCommand), typeof(ClientCredential), "target")]
    public void Every_writable_member_has_a_parameter(Type cmdlet, Type model, params string[] others)
    {
        ModelBinder binder = ModelBinder.Of(cmdlet, model);
        IEnumerable<string> lacking = PrivX.Client.Updates.MemberMap.Of(model).Members
            .Where(member => !member.IsReadOnly && binder.ParameterFor(member.JsonName) is null)
            .Where(member => member.JsonName is not ("session_recording_options" or "disabled"))
            .Select(member => member.JsonName)
            .Except(others);
        Assert.Empty(lacking);
    }

    [Fact]
    public void An_object_given_whole_stands_for_the_members_it_names()
    {
        JsonObject whole = JsonNode.Parse("""{"connection":{"type":"UKM","group_filter":[],"attribute_mapping":{"a":"b"}},"tags":[]}""")!.AsObject();
        BoundMember[] bound = [new(["connection"], "Connection"), new(["tags"], "Tags")];
        string[] paths = ModelBinder.Expand(bound, whole, typeof(Source)).Select(member => member.Path).ToArray();
        Assert.Equal(["connection.type", "connection.attribute_mapping", "tags"], paths);
    }
}
