using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using PrivX.Simulator.State;

namespace PrivX.Simulator.Seed;

/// <summary>
/// One of many hosts. Nothing of it exists until somebody asks: a hundred thousand of them have to start in a
/// moment, and to be answered faster than a client can read.
/// </summary>
internal sealed class GeneratedHostSource(int number, string id, string accessGroupId, string sourceId, string roleId, string roleName) : IObjectSource
{
    public JsonObject Real() => JsonNode.Parse(Text())!.AsObject();

    public byte[] Answer(StoredObject stored) => Text();

    private byte[] Text()
    {
        var first = number >> 16;
        var second = (number >> 8) & 0xFF;
        var third = number & 0xFF;
        var zone = (number % 3) switch { 0 => "eu-north-1", 1 => "eu-central-1", _ => "us-east-1" };
        var tag = (number % 4) switch { 0 => "production", 1 => "staging", 2 => "test", _ => "development" };
        return Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $$"""
            {"id":"{{id}}","access_group_id":"{{accessGroupId}}","external_id":"i-{{number:x12}}","instance_id":"i-{{number:x12}}","source_id":"{{sourceId}}","common_name":"node-{{number:d6}}","addresses":["10.{{64 + first}}.{{second}}.{{third}}","node-{{number:d6}}.fleet.nordlys.example"],"organization":"Nordlys Instruments","organizational_unit":"Fleet","zone":"{{zone}}","host_type":"virtual","host_classification":"Linux server","cloud_provider":"AWS","cloud_provider_region":"{{zone}}","comment":"","user_message":"","tags":["fleet","{{tag}}"],"disabled":"FALSE","deleted":false,"deployable":false,"tofu":true,"audit_enabled":false,"ssh_host_public_keys":[],"services":[{"service":"SSH","address":"10.{{64 + first}}.{{second}}.{{third}}","port":22,"source":"SCAN","status":"OK","status_updated":"","created":"0001-01-01T00:00:00Z","updated":"0001-01-01T00:00:00Z"}],"principals":[{"principal":"ec2-user","rotate":false,"use_user_account":false,"source":"SCAN","roles":[{"id":"{{roleId}}","name":"{{roleName}}","deleted":false}],"applications":[]}],"password_rotation_enabled":false,"created":"2026-01-05T08:00:00Z","updated":"2026-01-05T08:00:00Z","updated_by":""}
            """));
    }
}
