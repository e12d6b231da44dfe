using System.Linq;
using PrivX.Simulator.Engine;

namespace PrivX.Simulator.Services.Auth;

/// <summary>Mobile devices that users paired. Their ids are no UUIDs and must be escaped in paths.</summary>
internal static class UserDevices
{
    public static void Register(ServiceBuilder service)
    {
        var devices = service.Engine.State.Define("auth/devices");
        service.Handle("listUserDevices", context => List(context, context.PathValue("user_id")));
        service.Handle("listCurrentUserDevices", context => List(context, context.Caller.UserId));
        service.Handle("unpairUserDevice", context => Unpair(context, context.PathValue("user_id")));
        service.Handle("unpairCurrentUserDevice", context => Unpair(context, context.Caller.UserId));

        OperationResult List(OperationContext context, string user) =>
            ListPager.Page(context, [.. devices.Ordered(null, descending: false).Where(device => device.Scope == user)]);

        OperationResult Unpair(OperationContext context, string user)
        {
            var id = context.PathValue("device_id");
            if (devices.Get(id)?.Scope != user)
            {
                throw ApiException.NotFound("The device");
            }

            devices.Remove(id);
            return OperationResult.Done();
        }
    }
}
