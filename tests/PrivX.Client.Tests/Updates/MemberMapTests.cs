using System;
using System.Linq;
using PrivX.Client.Tests.Services;
using PrivX.Client.Updates;
using PrivX.HostStore;
using PrivX.Monitor;
using PrivX.RoleStore;

namespace PrivX.Client.Tests.Updates;

/// <summary>Which properties of a model are members of its JSON, and which the client fills in by itself.</summary>
public sealed class MemberMapTests
{
    public static TheoryData<Type> Models => new(ServiceMethods.Models.Select(pair => pair.Model).Where(HasJson).OrderBy(model => model.FullName, StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Models))]
    public void The_members_are_those_that_are_read_and_written(Type model) =>
        Assert.Equal(
            ServiceMethods.Context(model.Namespace!).GetTypeInfo(model)!.Properties.Where(member => !member.IsExtensionData && member.Get is not null).Select(member => member.Name).Order(StringComparer.Ordinal),
            MemberMap.Of(model).Members.Select(member => member.JsonName).Order(StringComparer.Ordinal));

    [Fact]
    public void Only_what_the_client_makes_of_other_members_has_no_JSON() =>
        Assert.Equal([typeof(AuditModification)], ServiceMethods.Models.Select(pair => pair.Model).Where(model => !HasJson(model)));

    [Theory]
    [InlineData(typeof(Host), "CommonName", "common_name")]
    [InlineData(typeof(SourceConnection), "OpenstackDomainId", "openstack_domainid")]
    [InlineData(typeof(SourceConnection), "OpenstackDomainIdAlias", "openstack_domain_id")]
    [InlineData(typeof(UserSettings), "UserId", null)]
    [InlineData(typeof(Host), "AsRead", null)]
    [InlineData(typeof(Host), "Unknown", null)]
    [InlineData(typeof(Host), "common_name", null)]
    public void A_property_is_the_member_of_the_JSON_that_its_model_says(Type model, string property, string? member)
    {
        Assert.Equal(member, MemberMap.Of(model).FindProperty(property)?.JsonName);
        Assert.True(member is null || MemberMap.Of(model).Find(member) is not null);
    }

    private static bool HasJson(Type model) => ServiceMethods.Context(model.Namespace!).GetTypeInfo(model) is not null;
}
