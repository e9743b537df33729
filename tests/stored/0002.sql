BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0002');
CREATE TABLE changed_row (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	action_id INTEGER NOT NULL, 
	table_name VARCHAR(60) NOT NULL, 
	row_id TEXT NOT NULL, 
	old TEXT, 
	new TEXT, 
	CONSTRAINT fk_changed_row_action_id_history_action FOREIGN KEY(action_id) REFERENCES history_action (id) ON DELETE CASCADE
);
INSERT INTO "changed_row" VALUES(1,1,'unit','1',NULL,'{"id": 1, "code": "uy-ban-nhan-dan-tinh-mau", "name": "Ủy ban nhân dân tỉnh Mẫu", "level": "", "superior_id": null, "valid_from": null, "valid_to": null, "issuer_parent": "", "issuer": "", "place": "", "symbol": "", "receiver": "", "authority": "", "signer": "", "recipients": ""}');
INSERT INTO "changed_row" VALUES(2,1,'unit','2',NULL,'{"id": 2, "code": "xa-mau", "name": "Ủy ban nhân dân xã Mẫu", "level": "xa", "superior_id": 1, "valid_from": null, "valid_to": null, "issuer_parent": "", "issuer": "ỦY BAN NHÂN DÂN\nXÃ MẪU", "place": "Mẫu", "symbol": "UBND", "receiver": "Ủy ban nhân dân tỉnh Mẫu", "authority": "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH", "signer": "", "recipients": "Như trên;\nThường trực Đảng ủy, HĐND;\nChủ tịch, các Phó Chủ tịch UBND;\nLưu: VT, VHXH."}');
INSERT INTO "changed_row" VALUES(3,1,'setting','own_unit',NULL,'{"name": "own_unit", "value": "2"}');
INSERT INTO "changed_row" VALUES(4,1,'unit','2','{"signer": ""}','{"signer": "Nguyễn Văn Mẫu"}');
INSERT INTO "changed_row" VALUES(5,2,'plan','1',NULL,'{"id": 1, "unit_id": 2, "year": 2026, "title": "Kế hoạch cải cách hành chính năm 2026", "number": "", "issued_on": null, "before_is_inclusive": false, "pack_id": "mau-xa", "pack_version": "2025.1"}');
INSERT INTO "changed_row" VALUES(6,2,'plan_area','1',NULL,'{"id": 1, "plan_id": 1, "position": 0, "number": "I", "name": "CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH", "code": "chi_dao"}');
INSERT INTO "changed_row" VALUES(7,2,'plan_area','2',NULL,'{"id": 2, "plan_id": 1, "position": 1, "number": "II", "name": "CẢI CÁCH THỂ CHẾ", "code": "the_che"}');
INSERT INTO "changed_row" VALUES(8,2,'plan_area','3',NULL,'{"id": 3, "plan_id": 1, "position": 2, "number": "III", "name": "CẢI CÁCH THỦ TỤC HÀNH CHÍNH", "code": "tthc"}');
INSERT INTO "changed_row" VALUES(9,2,'plan_area','4',NULL,'{"id": 4, "plan_id": 1, "position": 3, "number": "IV", "name": "CẢI CÁCH TỔ CHỨC BỘ MÁY HÀNH CHÍNH NHÀ NƯỚC", "code": "bo_may"}');
INSERT INTO "changed_row" VALUES(10,2,'plan_area','5',NULL,'{"id": 5, "plan_id": 1, "position": 4, "number": "V", "name": "CẢI CÁCH CHẾ ĐỘ CÔNG VỤ", "code": "cong_vu"}');
INSERT INTO "changed_row" VALUES(11,2,'plan_area','6',NULL,'{"id": 6, "plan_id": 1, "position": 5, "number": "VI", "name": "CẢI CÁCH TÀI CHÍNH CÔNG", "code": "tai_chinh"}');
INSERT INTO "changed_row" VALUES(12,2,'plan_area','7',NULL,'{"id": 7, "plan_id": 1, "position": 6, "number": "VII", "name": "XÂY DỰNG VÀ PHÁT TRIỂN CHÍNH QUYỀN ĐIỆN TỬ, CHÍNH QUYỀN SỐ", "code": "dien_tu"}');
INSERT INTO "changed_row" VALUES(13,2,'plan_task','1',NULL,'{"id": 1, "area_id": 1, "position": 0, "number": "1", "task": "Ban hành Kế hoạch cải cách hành chính năm 2026 của xã và giao việc cụ thể cho từng phòng, trung tâm.", "product": "Kế hoạch của UBND xã", "lead": "Phòng Văn hóa - Xã hội", "coordination": "Các phòng, trung tâm thuộc UBND xã", "deadline": "Trước ngày 15/01/2026", "deadline_understood": true, "completed_on": null, "dropped_on": null, "dropped_reason": ""}');
INSERT INTO "changed_row" VALUES(14,2,'plan_task','2',NULL,'{"id": 2, "area_id": 1, "position": 1, "number": "2", "task": "Tuyên truyền cải cách hành chính trên đài truyền thanh, trang thông tin điện tử và tại các thôn.", "product": "1. Kế hoạch của UBND xã;\n2. Tin, bài, buổi phát thanh.", "lead": "Phòng Văn hóa - Xã hội", "coordination": "Trung tâm Phục vụ hành chính công xã; trưởng các thôn", "deadline": "- Ban hành kế hoạch: Quý I\n- Thực hiện: Cả năm", "deadline_understood": true, "completed_on": null, "dropped_on": null, "dropped_reason": ""}');
INSERT INTO "changed_row" VALUES(15,2,'plan_task','3',NULL,'{"id": 3, "area_id": 1, "position": 2, "number": "3", "task": "Tự kiểm tra công tác cải cách hành chính tại các phòng, trung tâm.", "product": "1. Kế hoạch tự kiểm tra;\n2. Biên bản tự kiểm tra;\n3. Báo cáo kết quả khắc phục.", "lead": "Văn phòng HĐND và UBND xã", "coordination": "Phòng Văn hóa - Xã hội; Trung tâm Phục vụ hành chính công xã", "deadline": "- Ban hành kế hoạch: Quý I\n- Thực hiện: Quý II, III.", "deadline_understood": true, "completed_on": null, "dropped_on": null, "dropped_reason": ""}');
INSERT INTO "changed_row" VALUES(16,2,'plan_task','4',NULL,'{"id": 4, "area_id": 1, "position": 3, "number": "4", "task": "Tự đánh giá, chấm điểm Chỉ số cải cách hành chính năm 2025 của xã, kèm tài liệu kiểm chứng.", "product": "Báo cáo tự chấm điểm", "lead": "Phòng Văn hóa - Xã hội", "coordination": "Các phòng, trung tâm thuộc UBND xã", "deadline": "Tháng 02", "deadline_understood": true, "completed_on": null, "dropped_on": null, "dropped_reason": ""}');
INSERT INTO "changed_row" VALUES(17,2,'plan_task','5',NULL,'{"id": 5, "area_id": 1, "position": 4, "number": "5", "task": "Đối thoại giữa Chủ tịch UBND xã với người dân, hợp tác xã, hộ kinh doanh về giải quyết thủ tục hành chính.", "product": "Thông báo kết luận đối thoại", "lead": "Văn phòng HĐND và UBND xã", "coordination": "Ủy ban Mặt trận Tổ quốc Việt Nam xã; Trung tâm Phục vụ hành chính công xã", "deadline": "Quý II và Quý III/2026", "deadline_understood": true, "completed_on": null, "dropped_on": null, "dropped_reason": ""}');
INSERT INTO "changed_row" VALUES(18,2,'plan_task','6',NULL,'{"id": 6, "area_id": 1, "position": 5, "number": "6", "task": "Phát động và xét công nhận sáng kiến, cách làm mới về cải cách hành chính.", "product": "Quyết định công nhận của UBND xã", "lead": "Phòng Văn hóa - Xã hội", "coordination": "Các phòng, trung tâm thuộc UBND xã", "deadline": "Tháng 11 - 12/2026", "deadline_understood": true, "completed_on": null, "dropped_on": null, "dropped_reason": ""}');
INSERT INTO "changed_row" VALUES(19,2,'plan_task','7',NULL,'{"id": 7, "area_id": 2, "position": 0, "number": "7", "task": "Rà soát, hệ thống hóa văn bản quy phạm pháp luật do HĐND, UBND các xã trước khi sắp xếp đã ban hành.", "product": "Danh mục văn bản hết hiệu lực, còn hiệu lực", "lead": "Văn phòng HĐND và UBND xã", "coordination": "Các phòng chuyên môn thuộc UBND xã", "deadline": "Quý I", "deadline_understood": true, "completed_on": null, "dropped_on": null, "dropped_reason": ""}');
INSERT INTO "changed_row" VALUES(20,2,'plan_task','8',NULL,'{"id": 8, "area_id": 2, "position": 1, "number": "8", "task": "Theo dõi tình hình thi hành pháp luật trong lĩnh vực đất đai, hộ tịch trên địa bàn xã.", "product": "1. Kế hoạch của UBND xã;\n2. Báo cáo kết quả theo dõi.", "lead": "Văn phòng HĐND và UBND xã", "coordination": "Phòng Kinh tế; Công an xã", "deadline": "Thời hạn hoàn thành chậm nhất ngày 31/10/2026", "deadline_understood": true, "completed_on": null, "dropped_on": null, "dropped_reason": ""}');
INSERT INTO "changed_row" VALUES(21,2,'plan_task','9',NULL,'{"id": 9, "area_id": 2, "position": 2, "number": "9", "task": "Phổ biến, giáo dục pháp luật cho cán bộ, công chức và nhân dân; duy trì tủ sách pháp luật điện tử.", "product": "Báo cáo kết quả", "lead": "Văn phòng HĐND và UBND xã", "coordination": "Hội đồng phối hợp phổ biến, giáo dục pháp luật xã", "deadline": "Cả năm", "deadline_understood": true, "completed_on": null, "dropped_on": null, "dropped_reason": ""}');
INSERT INTO "changed_row" VALUES(22,2,'plan_task','10',NULL,'{"id": 10, "area_id": 2, "position": 3, "number": "10", "task": "Ban hành văn bản thực hiện các nội dung được UBND tỉnh phân cấp, ủy quyền cho cấp xã.", "product": "Quyết định của UBND xã", "lead": "Văn phòng HĐND và UBND xã", "coordination": "Các phòng chuyên môn thuộc UBND xã", "deadline": "Sau khi UBND tỉnh ban hành quyết định phân cấp, ủy quyền", "deadline_understood": true, "completed_on": null, "dropped_on": null, "dropped_reason": ""}');
INSERT INTO "changed_row" VALUES(23,2,'plan_task','11',NULL,'{"id": 11, "area_id": 3, "position": 0, "number": "11", "task": "Rà soát, đánh giá thủ tục hành chính thuộc thẩm quyền của xã, kiến nghị phương án đơn giản hóa.", "product": "1. Kế hoạch rà soát;\n2. Báo cáo và phương án kiến nghị.", "lead": "Trung tâm Phục vụ hành chính công xã", "coordination": "Các phòng chuyên môn thuộc UBND xã", "deadline": "- Ban hành Kế hoạch: Quý I\n- Thực hiện: Quý II, III.", "deadline_understood": true, "completed_on": null, "dropped_on": null, "dropped_reason": ""}');
INSERT INTO "changed_row" VALUES(24,2,'plan_task','12',NULL,'{"id": 12, "area_id": 3, "position": 1, "number": "12", "task": "Niêm yết, công khai đầy đủ, kịp thời thủ tục hành chính tại Trung tâm và trên trang thông tin điện tử của xã.", "product": "Danh mục thủ tục được công khai", "lead": "Trung tâm Phục vụ hành chính công xã", "coordination": "Phòng Văn hóa - Xã hội", "deadline": "Thường xuyên", "deadline_understood": true, "completed_on": null, "dropped_on": null, "dropped_reason": ""}');
INSERT INTO "changed_row" VALUES(25,2,'plan_task','13',NULL,'{"id": 13, "area_id": 3, "position": 2, "number": "13", "task": "Kiện toàn, bố trí công chức làm việc tại Trung tâm Phục vụ hành chính công sau khi sắp xếp.", "product": "Quyết định của Chủ tịch UBND xã", "lead": "Văn phòng HĐND và UBND xã", "coordination": "Trung tâm Phục vụ hành chính công xã; Phòng Văn hóa - Xã hội", "deadline": "Tháng 01", "deadline_understood": true, "completed_on": null, "dropped_on": null, "dropped_reason": ""}');
INSERT INTO "changed_row" VALUES(26,2,'plan_task','14',NULL,'{"id": 14, "area_id": 3, "position": 3, "number": "14", "task": "Tổ chức tiếp nhận hồ sơ lưu động tại các thôn xa trung tâm xã.", "product": "Lịch tiếp nhận lưu động và sổ theo dõi", "lead": "Trung tâm Phục vụ hành chính công xã", "coordination": "Công an xã; Đoàn Thanh niên xã; trưởng các thôn", "deadline": "Từ ngày 01/4/2026 đến ngày 30/9/2026", "deadline_understood": true, "completed_on": null, "dropped_on": null, "dropped_reason": ""}');
INSERT INTO "changed_row" VALUES(27,2,'plan_task','15',NULL,'{"id": 15, "area_id": 3, "position": 4, "number": "15", "task": "Kiểm tra việc xin lỗi bằng văn bản và hẹn lại ngày trả đối với hồ sơ giải quyết quá hạn.", "product": "Báo cáo kết quả kiểm tra", "lead": "Trung tâm Phục vụ hành chính công xã", "coordination": "Văn phòng HĐND và UBND xã", "deadline": "6 tháng đầu năm", "deadline_understood": true, "completed_on": null, "dropped_on": null, "dropped_reason": ""}');
INSERT INTO "changed_row" VALUES(28,2,'plan_task','16',NULL,'{"id": 16, "area_id": 3, "position": 5, "number": "16", "task": "In và phát tờ hướng dẫn bằng hình ảnh các thủ tục có nhiều người thực hiện.", "product": "20 mẫu tờ hướng dẫn", "lead": "Trung tâm Phục vụ hành chính công xã", "coordination": "Phòng Văn hóa - Xã hội", "deadline": "Trước ngày 30/6/2026", "deadline_understood": true, "completed_on": null, "dropped_on": null, "dropped_reason": ""}');
INSERT INTO "changed_row" VALUES(29,2,'plan_task','17',NULL,'{"id": 17, "area_id": 4, "position": 0, "number": "17", "task": "Sửa đổi Quy chế làm việc của UBND xã theo mô hình chính quyền địa phương hai cấp.", "product": "Quyết định của UBND xã", "lead": "Văn phòng HĐND và UBND xã", "coordination": "Các phòng, trung tâm thuộc UBND xã", "deadline": "Tháng 3", "deadline_understood": true, "completed_on": null, "dropped_on": null, "dropped_reason": ""}');
INSERT INTO "changed_row" VALUES(30,2,'plan_task','18',NULL,'{"id": 18, "area_id": 4, "position": 1, "number": "18", "task": "Rà soát chức năng, nhiệm vụ và phân công lại công việc giữa các phòng, khắc phục chồng chéo.", "product": "Thông báo phân công của Chủ tịch UBND xã", "lead": "Phòng Văn hóa - Xã hội", "coordination": "Các phòng, trung tâm thuộc UBND xã", "deadline": "Quý II", "deadline_understood": true, "completed_on": null, "dropped_on": null, "dropped_reason": ""}');
INSERT INTO "changed_row" VALUES(31,2,'plan_task','19',NULL,'{"id": 19, "area_id": 4, "position": 2, "number": "19", "task": "Đánh giá một năm vận hành bộ máy chính quyền cấp xã sau sắp xếp.", "product": "Báo cáo của UBND xã", "lead": "Phòng Văn hóa - Xã hội", "coordination": "Văn phòng HĐND và UBND xã; Phòng Kinh tế; Trung tâm Phục vụ hành chính công xã", "deadline": "Tháng 07/2026", "deadline_understood": true, "completed_on": null, "dropped_on": null, "dropped_reason": ""}');
INSERT INTO "changed_row" VALUES(32,2,'plan_task','20',NULL,'{"id": 20, "area_id": 4, "position": 3, "number": "20", "task": "Thực hiện kế hoạch biên chế công chức và tinh giản biên chế.", "product": "Báo cáo tình hình sử dụng biên chế", "lead": "Phòng Văn hóa - Xã hội", "coordination": "Văn phòng HĐND và UBND xã", "deadline": "Theo Kế hoạch", "deadline_understood": true, "completed_on": null, "dropped_on": null, "dropped_reason": ""}');
INSERT INTO "changed_row" VALUES(33,2,'plan_task','21',NULL,'{"id": 21, "area_id": 5, "position": 0, "number": "21", "task": "Cử cán bộ, công chức tham gia đào tạo, bồi dưỡng theo vị trí việc làm và kỹ năng số.", "product": "1. Kế hoạch của UBND xã;\n2. Báo cáo kết quả đào tạo, bồi dưỡng.", "lead": "Phòng Văn hóa - Xã hội", "coordination": "Các phòng, trung tâm thuộc UBND xã", "deadline": "- Ban hành kế hoạch: Quý I\n- Thực hiện: Cả năm", "deadline_understood": true, "completed_on": null, "dropped_on": null, "dropped_reason": ""}');
INSERT INTO "changed_row" VALUES(34,2,'plan_task','22',NULL,'{"id": 22, "area_id": 5, "position": 1, "number": "22", "task": "Hoàn thiện bản mô tả công việc của từng vị trí việc làm trong các phòng, trung tâm.", "product": "Quyết định phê duyệt bản mô tả công việc", "lead": "Phòng Văn hóa - Xã hội", "coordination": "Các phòng, trung tâm thuộc UBND xã", "deadline": "Quý III", "deadline_understood": true, "completed_on": null, "dropped_on": null, "dropped_reason": ""}');
INSERT INTO "changed_row" VALUES(35,2,'plan_task','23',NULL,'{"id": 23, "area_id": 5, "position": 2, "number": "23", "task": "Kiểm tra đột xuất việc chấp hành kỷ luật, kỷ cương hành chính và văn hóa công sở.", "product": "Biên bản kiểm tra, thông báo kết luận", "lead": "Văn phòng HĐND và UBND xã", "coordination": "Phòng Văn hóa - Xã hội; Công an xã", "deadline": "Quý II, III.", "deadline_understood": true, "completed_on": null, "dropped_on": null, "dropped_reason": ""}');
INSERT INTO "changed_row" VALUES(36,2,'plan_task','24',NULL,'{"id": 24, "area_id": 5, "position": 3, "number": "24", "task": "Đánh giá, xếp loại chất lượng cán bộ, công chức.", "product": "Quyết định công nhận kết quả xếp loại", "lead": "Phòng Văn hóa - Xã hội", "coordination": "Các phòng, trung tâm thuộc UBND xã", "deadline": "Tháng 12 hằng năm", "deadline_understood": true, "completed_on": null, "dropped_on": null, "dropped_reason": ""}');
INSERT INTO "changed_row" VALUES(37,2,'plan_task','25',NULL,'{"id": 25, "area_id": 6, "position": 0, "number": "25", "task": "Công khai dự toán ngân sách xã năm 2026 và quyết toán ngân sách theo quy định.", "product": "Quyết định công bố công khai", "lead": "Phòng Kinh tế", "coordination": "Văn phòng HĐND và UBND xã", "deadline": "Trước ngày 31/3/2026", "deadline_understood": true, "completed_on": null, "dropped_on": null, "dropped_reason": ""}');
INSERT INTO "changed_row" VALUES(38,2,'plan_task','26',NULL,'{"id": 26, "area_id": 6, "position": 1, "number": "26", "task": "Sửa đổi Quy chế chi tiêu nội bộ, quy chế quản lý tài sản công.", "product": "Quy chế của UBND xã", "lead": "Phòng Kinh tế", "coordination": "Các phòng, trung tâm thuộc UBND xã", "deadline": "Quý I", "deadline_understood": true, "completed_on": null, "dropped_on": null, "dropped_reason": ""}');
INSERT INTO "changed_row" VALUES(39,2,'plan_task','27',NULL,'{"id": 27, "area_id": 6, "position": 2, "number": "27", "task": "Rà soát, bố trí lại trụ sở, tài sản dôi dư sau sắp xếp đơn vị hành chính.", "product": "1. Bảng kê tài sản;\n2. Phương án xử lý.", "lead": "Phòng Kinh tế", "coordination": "Văn phòng HĐND và UBND xã; Công an xã", "deadline": "Giai đoạn 2026-2027", "deadline_understood": true, "completed_on": null, "dropped_on": null, "dropped_reason": ""}');
INSERT INTO "changed_row" VALUES(40,2,'plan_task','28',NULL,'{"id": 28, "area_id": 6, "position": 3, "number": "28", "task": "Giải ngân kế hoạch vốn đầu tư công được giao trong năm.", "product": "Báo cáo giải ngân hằng tháng", "lead": "Phòng Kinh tế", "coordination": "Các chủ đầu tư trên địa bàn xã", "deadline": "trước ngày 31 tháng 12 năm 2026.", "deadline_understood": true, "completed_on": null, "dropped_on": null, "dropped_reason": ""}');
INSERT INTO "changed_row" VALUES(41,2,'plan_task','29',NULL,'{"id": 29, "area_id": 7, "position": 0, "number": "29", "task": "Ban hành Kế hoạch chuyển đổi số năm 2026 của xã.", "product": "Kế hoạch của UBND xã", "lead": "Phòng Văn hóa - Xã hội", "coordination": "Các phòng, trung tâm thuộc UBND xã", "deadline": "Quý I", "deadline_understood": true, "completed_on": null, "dropped_on": null, "dropped_reason": ""}');
INSERT INTO "changed_row" VALUES(42,2,'plan_task','30',NULL,'{"id": 30, "area_id": 7, "position": 1, "number": "30", "task": "Duy trì tổ công nghệ số cộng đồng, hướng dẫn người dân nộp hồ sơ và thanh toán trực tuyến.", "product": "Báo cáo kết quả hoạt động", "lead": "Phòng Văn hóa - Xã hội", "coordination": "Đoàn Thanh niên xã; trưởng các thôn", "deadline": "Cả năm", "deadline_understood": true, "completed_on": null, "dropped_on": null, "dropped_reason": ""}');
INSERT INTO "changed_row" VALUES(43,2,'plan_task','31',NULL,'{"id": 31, "area_id": 7, "position": 2, "number": "31", "task": "Số hóa hồ sơ, kết quả giải quyết thủ tục hành chính ngay khi tiếp nhận và trả kết quả.", "product": "Kho dữ liệu kết quả điện tử", "lead": "Trung tâm Phục vụ hành chính công xã", "coordination": "Các phòng chuyên môn thuộc UBND xã", "deadline": "Thường xuyên", "deadline_understood": true, "completed_on": null, "dropped_on": null, "dropped_reason": ""}');
INSERT INTO "changed_row" VALUES(44,2,'plan_task','32',NULL,'{"id": 32, "area_id": 7, "position": 3, "number": "32", "task": "Tập huấn sử dụng chữ ký số và xử lý văn bản trên môi trường mạng.", "product": "Báo cáo kết quả tập huấn", "lead": "Phòng Văn hóa - Xã hội", "coordination": "Các phòng, trung tâm thuộc UBND xã", "deadline": "Quý II", "deadline_understood": true, "completed_on": null, "dropped_on": null, "dropped_reason": ""}');
INSERT INTO "changed_row" VALUES(45,2,'plan_task','33',NULL,'{"id": 33, "area_id": 7, "position": 4, "number": "33", "task": "Nâng cấp trang thông tin điện tử của xã theo hướng dẫn của tỉnh.", "product": "Trang thông tin điện tử hoạt động", "lead": "Phòng Văn hóa - Xã hội", "coordination": "Văn phòng HĐND và UBND xã", "deadline": "Tháng 09/2026", "deadline_understood": true, "completed_on": null, "dropped_on": null, "dropped_reason": ""}');
INSERT INTO "changed_row" VALUES(46,2,'task_agency','1',NULL,'{"id": 1, "task_id": 1, "role": "lead", "position": 0, "name": "Phòng Văn hóa - Xã hội"}');
INSERT INTO "changed_row" VALUES(47,2,'task_agency','2',NULL,'{"id": 2, "task_id": 1, "role": "coordination", "position": 0, "name": "Các phòng, trung tâm thuộc UBND xã"}');
INSERT INTO "changed_row" VALUES(48,2,'task_agency','3',NULL,'{"id": 3, "task_id": 2, "role": "lead", "position": 0, "name": "Phòng Văn hóa - Xã hội"}');
INSERT INTO "changed_row" VALUES(49,2,'task_agency','4',NULL,'{"id": 4, "task_id": 2, "role": "coordination", "position": 0, "name": "Trung tâm Phục vụ hành chính công xã"}');
INSERT INTO "changed_row" VALUES(50,2,'task_agency','5',NULL,'{"id": 5, "task_id": 2, "role": "coordination", "position": 1, "name": "trưởng các thôn"}');
INSERT INTO "changed_row" VALUES(51,2,'task_agency','6',NULL,'{"id": 6, "task_id": 3, "role": "lead", "position": 0, "name": "Văn phòng HĐND và UBND xã"}');
INSERT INTO "changed_row" VALUES(52,2,'task_agency','7',NULL,'{"id": 7, "task_id": 3, "role": "coordination", "position": 0, "name": "Phòng Văn hóa - Xã hội"}');
INSERT INTO "changed_row" VALUES(53,2,'task_agency','8',NULL,'{"id": 8, "task_id": 3, "role": "coordination", "position": 1, "name": "Trung tâm Phục vụ hành chính công xã"}');
INSERT INTO "changed_row" VALUES(54,2,'task_agency','9',NULL,'{"id": 9, "task_id": 4, "role": "lead", "position": 0, "name": "Phòng Văn hóa - Xã hội"}');
INSERT INTO "changed_row" VALUES(55,2,'task_agency','10',NULL,'{"id": 10, "task_id": 4, "role": "coordination", "position": 0, "name": "Các phòng, trung tâm thuộc UBND xã"}');
INSERT INTO "changed_row" VALUES(56,2,'task_agency','11',NULL,'{"id": 11, "task_id": 5, "role": "lead", "position": 0, "name": "Văn phòng HĐND và UBND xã"}');
INSERT INTO "changed_row" VALUES(57,2,'task_agency','12',NULL,'{"id": 12, "task_id": 5, "role": "coordination", "position": 0, "name": "Ủy ban Mặt trận Tổ quốc Việt Nam xã"}');
INSERT INTO "changed_row" VALUES(58,2,'task_agency','13',NULL,'{"id": 13, "task_id": 5, "role": "coordination", "position": 1, "name": "Trung tâm Phục vụ hành chính công xã"}');
INSERT INTO "changed_row" VALUES(59,2,'task_agency','14',NULL,'{"id": 14, "task_id": 6, "role": "lead", "position": 0, "name": "Phòng Văn hóa - Xã hội"}');
INSERT INTO "changed_row" VALUES(60,2,'task_agency','15',NULL,'{"id": 15, "task_id": 6, "role": "coordination", "position": 0, "name": "Các phòng, trung tâm thuộc UBND xã"}');
INSERT INTO "changed_row" VALUES(61,2,'task_agency','16',NULL,'{"id": 16, "task_id": 7, "role": "lead", "position": 0, "name": "Văn phòng HĐND và UBND xã"}');
INSERT INTO "changed_row" VALUES(62,2,'task_agency','17',NULL,'{"id": 17, "task_id": 7, "role": "coordination", "position": 0, "name": "Các phòng chuyên môn thuộc UBND xã"}');
INSERT INTO "changed_row" VALUES(63,2,'task_agency','18',NULL,'{"id": 18, "task_id": 8, "role": "lead", "position": 0, "name": "Văn phòng HĐND và UBND xã"}');
INSERT INTO "changed_row" VALUES(64,2,'task_agency','19',NULL,'{"id": 19, "task_id": 8, "role": "coordination", "position": 0, "name": "Phòng Kinh tế"}');
INSERT INTO "changed_row" VALUES(65,2,'task_agency','20',NULL,'{"id": 20, "task_id": 8, "role": "coordination", "position": 1, "name": "Công an xã"}');
INSERT INTO "changed_row" VALUES(66,2,'task_agency','21',NULL,'{"id": 21, "task_id": 9, "role": "lead", "position": 0, "name": "Văn phòng HĐND và UBND xã"}');
INSERT INTO "changed_row" VALUES(67,2,'task_agency','22',NULL,'{"id": 22, "task_id": 9, "role": "coordination", "position": 0, "name": "Hội đồng phối hợp phổ biến, giáo dục pháp luật xã"}');
INSERT INTO "changed_row" VALUES(68,2,'task_agency','23',NULL,'{"id": 23, "task_id": 10, "role": "lead", "position": 0, "name": "Văn phòng HĐND và UBND xã"}');
INSERT INTO "changed_row" VALUES(69,2,'task_agency','24',NULL,'{"id": 24, "task_id": 10, "role": "coordination", "position": 0, "name": "Các phòng chuyên môn thuộc UBND xã"}');
INSERT INTO "changed_row" VALUES(70,2,'task_agency','25',NULL,'{"id": 25, "task_id": 11, "role": "lead", "position": 0, "name": "Trung tâm Phục vụ hành chính công xã"}');
INSERT INTO "changed_row" VALUES(71,2,'task_agency','26',NULL,'{"id": 26, "task_id": 11, "role": "coordination", "position": 0, "name": "Các phòng chuyên môn thuộc UBND xã"}');
INSERT INTO "changed_row" VALUES(72,2,'task_agency','27',NULL,'{"id": 27, "task_id": 12, "role": "lead", "position": 0, "name": "Trung tâm Phục vụ hành chính công xã"}');
INSERT INTO "changed_row" VALUES(73,2,'task_agency','28',NULL,'{"id": 28, "task_id": 12, "role": "coordination", "position": 0, "name": "Phòng Văn hóa - Xã hội"}');
INSERT INTO "changed_row" VALUES(74,2,'task_agency','29',NULL,'{"id": 29, "task_id": 13, "role": "lead", "position": 0, "name": "Văn phòng HĐND và UBND xã"}');
INSERT INTO "changed_row" VALUES(75,2,'task_agency','30',NULL,'{"id": 30, "task_id": 13, "role": "coordination", "position": 0, "name": "Trung tâm Phục vụ hành chính công xã"}');
INSERT INTO "changed_row" VALUES(76,2,'task_agency','31',NULL,'{"id": 31, "task_id": 13, "role": "coordination", "position": 1, "name": "Phòng Văn hóa - Xã hội"}');
INSERT INTO "changed_row" VALUES(77,2,'task_agency','32',NULL,'{"id": 32, "task_id": 14, "role": "lead", "position": 0, "name": "Trung tâm Phục vụ hành chính công xã"}');
INSERT INTO "changed_row" VALUES(78,2,'task_agency','33',NULL,'{"id": 33, "task_id": 14, "role": "coordination", "position": 0, "name": "Công an xã"}');
INSERT INTO "changed_row" VALUES(79,2,'task_agency','34',NULL,'{"id": 34, "task_id": 14, "role": "coordination", "position": 1, "name": "Đoàn Thanh niên xã"}');
INSERT INTO "changed_row" VALUES(80,2,'task_agency','35',NULL,'{"id": 35, "task_id": 14, "role": "coordination", "position": 2, "name": "trưởng các thôn"}');
INSERT INTO "changed_row" VALUES(81,2,'task_agency','36',NULL,'{"id": 36, "task_id": 15, "role": "lead", "position": 0, "name": "Trung tâm Phục vụ hành chính công xã"}');
INSERT INTO "changed_row" VALUES(82,2,'task_agency','37',NULL,'{"id": 37, "task_id": 15, "role": "coordination", "position": 0, "name": "Văn phòng HĐND và UBND xã"}');
INSERT INTO "changed_row" VALUES(83,2,'task_agency','38',NULL,'{"id": 38, "task_id": 16, "role": "lead", "position": 0, "name": "Trung tâm Phục vụ hành chính công xã"}');
INSERT INTO "changed_row" VALUES(84,2,'task_agency','39',NULL,'{"id": 39, "task_id": 16, "role": "coordination", "position": 0, "name": "Phòng Văn hóa - Xã hội"}');
INSERT INTO "changed_row" VALUES(85,2,'task_agency','40',NULL,'{"id": 40, "task_id": 17, "role": "lead", "position": 0, "name": "Văn phòng HĐND và UBND xã"}');
INSERT INTO "changed_row" VALUES(86,2,'task_agency','41',NULL,'{"id": 41, "task_id": 17, "role": "coordination", "position": 0, "name": "Các phòng, trung tâm thuộc UBND xã"}');
INSERT INTO "changed_row" VALUES(87,2,'task_agency','42',NULL,'{"id": 42, "task_id": 18, "role": "lead", "position": 0, "name": "Phòng Văn hóa - Xã hội"}');
INSERT INTO "changed_row" VALUES(88,2,'task_agency','43',NULL,'{"id": 43, "task_id": 18, "role": "coordination", "position": 0, "name": "Các phòng, trung tâm thuộc UBND xã"}');
INSERT INTO "changed_row" VALUES(89,2,'task_agency','44',NULL,'{"id": 44, "task_id": 19, "role": "lead", "position": 0, "name": "Phòng Văn hóa - Xã hội"}');
INSERT INTO "changed_row" VALUES(90,2,'task_agency','45',NULL,'{"id": 45, "task_id": 19, "role": "coordination", "position": 0, "name": "Văn phòng HĐND và UBND xã"}');
INSERT INTO "changed_row" VALUES(91,2,'task_agency','46',NULL,'{"id": 46, "task_id": 19, "role": "coordination", "position": 1, "name": "Phòng Kinh tế"}');
INSERT INTO "changed_row" VALUES(92,2,'task_agency','47',NULL,'{"id": 47, "task_id": 19, "role": "coordination", "position": 2, "name": "Trung tâm Phục vụ hành chính công xã"}');
INSERT INTO "changed_row" VALUES(93,2,'task_agency','48',NULL,'{"id": 48, "task_id": 20, "role": "lead", "position": 0, "name": "Phòng Văn hóa - Xã hội"}');
INSERT INTO "changed_row" VALUES(94,2,'task_agency','49',NULL,'{"id": 49, "task_id": 20, "role": "coordination", "position": 0, "name": "Văn phòng HĐND và UBND xã"}');
INSERT INTO "changed_row" VALUES(95,2,'task_agency','50',NULL,'{"id": 50, "task_id": 21, "role": "lead", "position": 0, "name": "Phòng Văn hóa - Xã hội"}');
INSERT INTO "changed_row" VALUES(96,2,'task_agency','51',NULL,'{"id": 51, "task_id": 21, "role": "coordination", "position": 0, "name": "Các phòng, trung tâm thuộc UBND xã"}');
INSERT INTO "changed_row" VALUES(97,2,'task_agency','52',NULL,'{"id": 52, "task_id": 22, "role": "lead", "position": 0, "name": "Phòng Văn hóa - Xã hội"}');
INSERT INTO "changed_row" VALUES(98,2,'task_agency','53',NULL,'{"id": 53, "task_id": 22, "role": "coordination", "position": 0, "name": "Các phòng, trung tâm thuộc UBND xã"}');
INSERT INTO "changed_row" VALUES(99,2,'task_agency','54',NULL,'{"id": 54, "task_id": 23, "role": "lead", "position": 0, "name": "Văn phòng HĐND và UBND xã"}');
INSERT INTO "changed_row" VALUES(100,2,'task_agency','55',NULL,'{"id": 55, "task_id": 23, "role": "coordination", "position": 0, "name": "Phòng Văn hóa - Xã hội"}');
INSERT INTO "changed_row" VALUES(101,2,'task_agency','56',NULL,'{"id": 56, "task_id": 23, "role": "coordination", "position": 1, "name": "Công an xã"}');
INSERT INTO "changed_row" VALUES(102,2,'task_agency','57',NULL,'{"id": 57, "task_id": 24, "role": "lead", "position": 0, "name": "Phòng Văn hóa - Xã hội"}');
INSERT INTO "changed_row" VALUES(103,2,'task_agency','58',NULL,'{"id": 58, "task_id": 24, "role": "coordination", "position": 0, "name": "Các phòng, trung tâm thuộc UBND xã"}');
INSERT INTO "changed_row" VALUES(104,2,'task_agency','59',NULL,'{"id": 59, "task_id": 25, "role": "lead", "position": 0, "name": "Phòng Kinh tế"}');
INSERT INTO "changed_row" VALUES(105,2,'task_agency','60',NULL,'{"id": 60, "task_id": 25, "role": "coordination", "position": 0, "name": "Văn phòng HĐND và UBND xã"}');
INSERT INTO "changed_row" VALUES(106,2,'task_agency','61',NULL,'{"id": 61, "task_id": 26, "role": "lead", "position": 0, "name": "Phòng Kinh tế"}');
INSERT INTO "changed_row" VALUES(107,2,'task_agency','62',NULL,'{"id": 62, "task_id": 26, "role": "coordination", "position": 0, "name": "Các phòng, trung tâm thuộc UBND xã"}');
INSERT INTO "changed_row" VALUES(108,2,'task_agency','63',NULL,'{"id": 63, "task_id": 27, "role": "lead", "position": 0, "name": "Phòng Kinh tế"}');
INSERT INTO "changed_row" VALUES(109,2,'task_agency','64',NULL,'{"id": 64, "task_id": 27, "role": "coordination", "position": 0, "name": "Văn phòng HĐND và UBND xã"}');
INSERT INTO "changed_row" VALUES(110,2,'task_agency','65',NULL,'{"id": 65, "task_id": 27, "role": "coordination", "position": 1, "name": "Công an xã"}');
INSERT INTO "changed_row" VALUES(111,2,'task_agency','66',NULL,'{"id": 66, "task_id": 28, "role": "lead", "position": 0, "name": "Phòng Kinh tế"}');
INSERT INTO "changed_row" VALUES(112,2,'task_agency','67',NULL,'{"id": 67, "task_id": 28, "role": "coordination", "position": 0, "name": "Các chủ đầu tư trên địa bàn xã"}');
INSERT INTO "changed_row" VALUES(113,2,'task_agency','68',NULL,'{"id": 68, "task_id": 29, "role": "lead", "position": 0, "name": "Phòng Văn hóa - Xã hội"}');
INSERT INTO "changed_row" VALUES(114,2,'task_agency','69',NULL,'{"id": 69, "task_id": 29, "role": "coordination", "position": 0, "name": "Các phòng, trung tâm thuộc UBND xã"}');
INSERT INTO "changed_row" VALUES(115,2,'task_agency','70',NULL,'{"id": 70, "task_id": 30, "role": "lead", "position": 0, "name": "Phòng Văn hóa - Xã hội"}');
INSERT INTO "changed_row" VALUES(116,2,'task_agency','71',NULL,'{"id": 71, "task_id": 30, "role": "coordination", "position": 0, "name": "Đoàn Thanh niên xã"}');
INSERT INTO "changed_row" VALUES(117,2,'task_agency','72',NULL,'{"id": 72, "task_id": 30, "role": "coordination", "position": 1, "name": "trưởng các thôn"}');
INSERT INTO "changed_row" VALUES(118,2,'task_agency','73',NULL,'{"id": 73, "task_id": 31, "role": "lead", "position": 0, "name": "Trung tâm Phục vụ hành chính công xã"}');
INSERT INTO "changed_row" VALUES(119,2,'task_agency','74',NULL,'{"id": 74, "task_id": 31, "role": "coordination", "position": 0, "name": "Các phòng chuyên môn thuộc UBND xã"}');
INSERT INTO "changed_row" VALUES(120,2,'task_agency','75',NULL,'{"id": 75, "task_id": 32, "role": "lead", "position": 0, "name": "Phòng Văn hóa - Xã hội"}');
INSERT INTO "changed_row" VALUES(121,2,'task_agency','76',NULL,'{"id": 76, "task_id": 32, "role": "coordination", "position": 0, "name": "Các phòng, trung tâm thuộc UBND xã"}');
INSERT INTO "changed_row" VALUES(122,2,'task_agency','77',NULL,'{"id": 77, "task_id": 33, "role": "lead", "position": 0, "name": "Phòng Văn hóa - Xã hội"}');
INSERT INTO "changed_row" VALUES(123,2,'task_agency','78',NULL,'{"id": 78, "task_id": 33, "role": "coordination", "position": 0, "name": "Văn phòng HĐND và UBND xã"}');
INSERT INTO "changed_row" VALUES(124,2,'task_milestone','1',NULL,'{"id": 1, "task_id": 1, "position": 0, "label": null, "kind": "by", "start_on": null, "end_on": "2026-01-14", "condition": null, "set_by_hand": false, "event_on": null, "done_on": null}');
INSERT INTO "changed_row" VALUES(125,2,'task_milestone','2',NULL,'{"id": 2, "task_id": 2, "position": 0, "label": "Ban hành kế hoạch", "kind": "within", "start_on": "2026-01-01", "end_on": "2026-03-31", "condition": null, "set_by_hand": false, "event_on": null, "done_on": null}');
INSERT INTO "changed_row" VALUES(126,2,'task_milestone','3',NULL,'{"id": 3, "task_id": 2, "position": 1, "label": "Thực hiện", "kind": "within", "start_on": "2026-01-01", "end_on": "2026-12-31", "condition": null, "set_by_hand": false, "event_on": null, "done_on": null}');
INSERT INTO "changed_row" VALUES(127,2,'task_milestone','4',NULL,'{"id": 4, "task_id": 3, "position": 0, "label": "Ban hành kế hoạch", "kind": "within", "start_on": "2026-01-01", "end_on": "2026-03-31", "condition": null, "set_by_hand": false, "event_on": null, "done_on": null}');
INSERT INTO "changed_row" VALUES(128,2,'task_milestone','5',NULL,'{"id": 5, "task_id": 3, "position": 1, "label": "Thực hiện", "kind": "within", "start_on": "2026-04-01", "end_on": "2026-09-30", "condition": null, "set_by_hand": false, "event_on": null, "done_on": null}');
INSERT INTO "changed_row" VALUES(129,2,'task_milestone','6',NULL,'{"id": 6, "task_id": 4, "position": 0, "label": null, "kind": "within", "start_on": "2026-02-01", "end_on": "2026-02-28", "condition": null, "set_by_hand": false, "event_on": null, "done_on": null}');
INSERT INTO "changed_row" VALUES(130,2,'task_milestone','7',NULL,'{"id": 7, "task_id": 5, "position": 0, "label": null, "kind": "within", "start_on": "2026-04-01", "end_on": "2026-09-30", "condition": null, "set_by_hand": false, "event_on": null, "done_on": null}');
INSERT INTO "changed_row" VALUES(131,2,'task_milestone','8',NULL,'{"id": 8, "task_id": 6, "position": 0, "label": null, "kind": "within", "start_on": "2026-11-01", "end_on": "2026-12-31", "condition": null, "set_by_hand": false, "event_on": null, "done_on": null}');
INSERT INTO "changed_row" VALUES(132,2,'task_milestone','9',NULL,'{"id": 9, "task_id": 7, "position": 0, "label": null, "kind": "within", "start_on": "2026-01-01", "end_on": "2026-03-31", "condition": null, "set_by_hand": false, "event_on": null, "done_on": null}');
INSERT INTO "changed_row" VALUES(133,2,'task_milestone','10',NULL,'{"id": 10, "task_id": 8, "position": 0, "label": null, "kind": "by", "start_on": null, "end_on": "2026-10-31", "condition": null, "set_by_hand": false, "event_on": null, "done_on": null}');
INSERT INTO "changed_row" VALUES(134,2,'task_milestone','11',NULL,'{"id": 11, "task_id": 9, "position": 0, "label": null, "kind": "within", "start_on": "2026-01-01", "end_on": "2026-12-31", "condition": null, "set_by_hand": false, "event_on": null, "done_on": null}');
INSERT INTO "changed_row" VALUES(135,2,'task_milestone','12',NULL,'{"id": 12, "task_id": 10, "position": 0, "label": null, "kind": "waits_for", "start_on": null, "end_on": null, "condition": "UBND tỉnh ban hành quyết định phân cấp, ủy quyền", "set_by_hand": false, "event_on": null, "done_on": null}');
INSERT INTO "changed_row" VALUES(136,2,'task_milestone','13',NULL,'{"id": 13, "task_id": 11, "position": 0, "label": "Ban hành Kế hoạch", "kind": "within", "start_on": "2026-01-01", "end_on": "2026-03-31", "condition": null, "set_by_hand": false, "event_on": null, "done_on": null}');
INSERT INTO "changed_row" VALUES(137,2,'task_milestone','14',NULL,'{"id": 14, "task_id": 11, "position": 1, "label": "Thực hiện", "kind": "within", "start_on": "2026-04-01", "end_on": "2026-09-30", "condition": null, "set_by_hand": false, "event_on": null, "done_on": null}');
INSERT INTO "changed_row" VALUES(138,2,'task_milestone','15',NULL,'{"id": 15, "task_id": 12, "position": 0, "label": null, "kind": "continuous", "start_on": null, "end_on": null, "condition": null, "set_by_hand": false, "event_on": null, "done_on": null}');
INSERT INTO "changed_row" VALUES(139,2,'task_milestone','16',NULL,'{"id": 16, "task_id": 13, "position": 0, "label": null, "kind": "within", "start_on": "2026-01-01", "end_on": "2026-01-31", "condition": null, "set_by_hand": false, "event_on": null, "done_on": null}');
INSERT INTO "changed_row" VALUES(140,2,'task_milestone','17',NULL,'{"id": 17, "task_id": 14, "position": 0, "label": null, "kind": "within", "start_on": "2026-04-01", "end_on": "2026-09-30", "condition": null, "set_by_hand": false, "event_on": null, "done_on": null}');
INSERT INTO "changed_row" VALUES(141,2,'task_milestone','18',NULL,'{"id": 18, "task_id": 15, "position": 0, "label": null, "kind": "within", "start_on": "2026-01-01", "end_on": "2026-06-30", "condition": null, "set_by_hand": false, "event_on": null, "done_on": null}');
INSERT INTO "changed_row" VALUES(142,2,'task_milestone','19',NULL,'{"id": 19, "task_id": 16, "position": 0, "label": null, "kind": "by", "start_on": null, "end_on": "2026-06-29", "condition": null, "set_by_hand": false, "event_on": null, "done_on": null}');
INSERT INTO "changed_row" VALUES(143,2,'task_milestone','20',NULL,'{"id": 20, "task_id": 17, "position": 0, "label": null, "kind": "within", "start_on": "2026-03-01", "end_on": "2026-03-31", "condition": null, "set_by_hand": false, "event_on": null, "done_on": null}');
INSERT INTO "changed_row" VALUES(144,2,'task_milestone','21',NULL,'{"id": 21, "task_id": 18, "position": 0, "label": null, "kind": "within", "start_on": "2026-04-01", "end_on": "2026-06-30", "condition": null, "set_by_hand": false, "event_on": null, "done_on": null}');
INSERT INTO "changed_row" VALUES(145,2,'task_milestone','22',NULL,'{"id": 22, "task_id": 19, "position": 0, "label": null, "kind": "within", "start_on": "2026-07-01", "end_on": "2026-07-31", "condition": null, "set_by_hand": false, "event_on": null, "done_on": null}');
INSERT INTO "changed_row" VALUES(146,2,'task_milestone','23',NULL,'{"id": 23, "task_id": 20, "position": 0, "label": null, "kind": "per_plan", "start_on": null, "end_on": null, "condition": null, "set_by_hand": false, "event_on": null, "done_on": null}');
INSERT INTO "changed_row" VALUES(147,2,'task_milestone','24',NULL,'{"id": 24, "task_id": 21, "position": 0, "label": "Ban hành kế hoạch", "kind": "within", "start_on": "2026-01-01", "end_on": "2026-03-31", "condition": null, "set_by_hand": false, "event_on": null, "done_on": null}');
INSERT INTO "changed_row" VALUES(148,2,'task_milestone','25',NULL,'{"id": 25, "task_id": 21, "position": 1, "label": "Thực hiện", "kind": "within", "start_on": "2026-01-01", "end_on": "2026-12-31", "condition": null, "set_by_hand": false, "event_on": null, "done_on": null}');
INSERT INTO "changed_row" VALUES(149,2,'task_milestone','26',NULL,'{"id": 26, "task_id": 22, "position": 0, "label": null, "kind": "within", "start_on": "2026-07-01", "end_on": "2026-09-30", "condition": null, "set_by_hand": false, "event_on": null, "done_on": null}');
INSERT INTO "changed_row" VALUES(150,2,'task_milestone','27',NULL,'{"id": 27, "task_id": 23, "position": 0, "label": null, "kind": "within", "start_on": "2026-04-01", "end_on": "2026-09-30", "condition": null, "set_by_hand": false, "event_on": null, "done_on": null}');
INSERT INTO "changed_row" VALUES(151,2,'task_milestone','28',NULL,'{"id": 28, "task_id": 24, "position": 0, "label": null, "kind": "recurring", "start_on": "2026-12-01", "end_on": "2026-12-31", "condition": null, "set_by_hand": false, "event_on": null, "done_on": null}');
INSERT INTO "changed_row" VALUES(152,2,'task_milestone','29',NULL,'{"id": 29, "task_id": 25, "position": 0, "label": null, "kind": "by", "start_on": null, "end_on": "2026-03-30", "condition": null, "set_by_hand": false, "event_on": null, "done_on": null}');
INSERT INTO "changed_row" VALUES(153,2,'task_milestone','30',NULL,'{"id": 30, "task_id": 26, "position": 0, "label": null, "kind": "within", "start_on": "2026-01-01", "end_on": "2026-03-31", "condition": null, "set_by_hand": false, "event_on": null, "done_on": null}');
INSERT INTO "changed_row" VALUES(154,2,'task_milestone','31',NULL,'{"id": 31, "task_id": 27, "position": 0, "label": null, "kind": "within", "start_on": "2026-01-01", "end_on": "2027-12-31", "condition": null, "set_by_hand": false, "event_on": null, "done_on": null}');
INSERT INTO "changed_row" VALUES(155,2,'task_milestone','32',NULL,'{"id": 32, "task_id": 28, "position": 0, "label": null, "kind": "by", "start_on": null, "end_on": "2026-12-30", "condition": null, "set_by_hand": false, "event_on": null, "done_on": null}');
INSERT INTO "changed_row" VALUES(156,2,'task_milestone','33',NULL,'{"id": 33, "task_id": 29, "position": 0, "label": null, "kind": "within", "start_on": "2026-01-01", "end_on": "2026-03-31", "condition": null, "set_by_hand": false, "event_on": null, "done_on": null}');
INSERT INTO "changed_row" VALUES(157,2,'task_milestone','34',NULL,'{"id": 34, "task_id": 30, "position": 0, "label": null, "kind": "within", "start_on": "2026-01-01", "end_on": "2026-12-31", "condition": null, "set_by_hand": false, "event_on": null, "done_on": null}');
INSERT INTO "changed_row" VALUES(158,2,'task_milestone','35',NULL,'{"id": 35, "task_id": 31, "position": 0, "label": null, "kind": "continuous", "start_on": null, "end_on": null, "condition": null, "set_by_hand": false, "event_on": null, "done_on": null}');
INSERT INTO "changed_row" VALUES(159,2,'task_milestone','36',NULL,'{"id": 36, "task_id": 32, "position": 0, "label": null, "kind": "within", "start_on": "2026-04-01", "end_on": "2026-06-30", "condition": null, "set_by_hand": false, "event_on": null, "done_on": null}');
INSERT INTO "changed_row" VALUES(160,2,'task_milestone','37',NULL,'{"id": 37, "task_id": 33, "position": 0, "label": null, "kind": "within", "start_on": "2026-09-01", "end_on": "2026-09-30", "condition": null, "set_by_hand": false, "event_on": null, "done_on": null}');
INSERT INTO "changed_row" VALUES(161,2,'task_product','1',NULL,'{"id": 1, "task_id": 1, "position": 0, "name": "Kế hoạch của UBND xã"}');
INSERT INTO "changed_row" VALUES(162,2,'task_product','2',NULL,'{"id": 2, "task_id": 2, "position": 0, "name": "Kế hoạch của UBND xã"}');
INSERT INTO "changed_row" VALUES(163,2,'task_product','3',NULL,'{"id": 3, "task_id": 2, "position": 1, "name": "Tin, bài, buổi phát thanh"}');
INSERT INTO "changed_row" VALUES(164,2,'task_product','4',NULL,'{"id": 4, "task_id": 3, "position": 0, "name": "Kế hoạch tự kiểm tra"}');
INSERT INTO "changed_row" VALUES(165,2,'task_product','5',NULL,'{"id": 5, "task_id": 3, "position": 1, "name": "Biên bản tự kiểm tra"}');
INSERT INTO "changed_row" VALUES(166,2,'task_product','6',NULL,'{"id": 6, "task_id": 3, "position": 2, "name": "Báo cáo kết quả khắc phục"}');
INSERT INTO "changed_row" VALUES(167,2,'task_product','7',NULL,'{"id": 7, "task_id": 4, "position": 0, "name": "Báo cáo tự chấm điểm"}');
INSERT INTO "changed_row" VALUES(168,2,'task_product','8',NULL,'{"id": 8, "task_id": 5, "position": 0, "name": "Thông báo kết luận đối thoại"}');
INSERT INTO "changed_row" VALUES(169,2,'task_product','9',NULL,'{"id": 9, "task_id": 6, "position": 0, "name": "Quyết định công nhận của UBND xã"}');
INSERT INTO "changed_row" VALUES(170,2,'task_product','10',NULL,'{"id": 10, "task_id": 7, "position": 0, "name": "Danh mục văn bản hết hiệu lực, còn hiệu lực"}');
INSERT INTO "changed_row" VALUES(171,2,'task_product','11',NULL,'{"id": 11, "task_id": 8, "position": 0, "name": "Kế hoạch của UBND xã"}');
INSERT INTO "changed_row" VALUES(172,2,'task_product','12',NULL,'{"id": 12, "task_id": 8, "position": 1, "name": "Báo cáo kết quả theo dõi"}');
INSERT INTO "changed_row" VALUES(173,2,'task_product','13',NULL,'{"id": 13, "task_id": 9, "position": 0, "name": "Báo cáo kết quả"}');
INSERT INTO "changed_row" VALUES(174,2,'task_product','14',NULL,'{"id": 14, "task_id": 10, "position": 0, "name": "Quyết định của UBND xã"}');
INSERT INTO "changed_row" VALUES(175,2,'task_product','15',NULL,'{"id": 15, "task_id": 11, "position": 0, "name": "Kế hoạch rà soát"}');
INSERT INTO "changed_row" VALUES(176,2,'task_product','16',NULL,'{"id": 16, "task_id": 11, "position": 1, "name": "Báo cáo và phương án kiến nghị"}');
INSERT INTO "changed_row" VALUES(177,2,'task_product','17',NULL,'{"id": 17, "task_id": 12, "position": 0, "name": "Danh mục thủ tục được công khai"}');
INSERT INTO "changed_row" VALUES(178,2,'task_product','18',NULL,'{"id": 18, "task_id": 13, "position": 0, "name": "Quyết định của Chủ tịch UBND xã"}');
INSERT INTO "changed_row" VALUES(179,2,'task_product','19',NULL,'{"id": 19, "task_id": 14, "position": 0, "name": "Lịch tiếp nhận lưu động và sổ theo dõi"}');
INSERT INTO "changed_row" VALUES(180,2,'task_product','20',NULL,'{"id": 20, "task_id": 15, "position": 0, "name": "Báo cáo kết quả kiểm tra"}');
INSERT INTO "changed_row" VALUES(181,2,'task_product','21',NULL,'{"id": 21, "task_id": 16, "position": 0, "name": "20 mẫu tờ hướng dẫn"}');
INSERT INTO "changed_row" VALUES(182,2,'task_product','22',NULL,'{"id": 22, "task_id": 17, "position": 0, "name": "Quyết định của UBND xã"}');
INSERT INTO "changed_row" VALUES(183,2,'task_product','23',NULL,'{"id": 23, "task_id": 18, "position": 0, "name": "Thông báo phân công của Chủ tịch UBND xã"}');
INSERT INTO "changed_row" VALUES(184,2,'task_product','24',NULL,'{"id": 24, "task_id": 19, "position": 0, "name": "Báo cáo của UBND xã"}');
INSERT INTO "changed_row" VALUES(185,2,'task_product','25',NULL,'{"id": 25, "task_id": 20, "position": 0, "name": "Báo cáo tình hình sử dụng biên chế"}');
INSERT INTO "changed_row" VALUES(186,2,'task_product','26',NULL,'{"id": 26, "task_id": 21, "position": 0, "name": "Kế hoạch của UBND xã"}');
INSERT INTO "changed_row" VALUES(187,2,'task_product','27',NULL,'{"id": 27, "task_id": 21, "position": 1, "name": "Báo cáo kết quả đào tạo, bồi dưỡng"}');
INSERT INTO "changed_row" VALUES(188,2,'task_product','28',NULL,'{"id": 28, "task_id": 22, "position": 0, "name": "Quyết định phê duyệt bản mô tả công việc"}');
INSERT INTO "changed_row" VALUES(189,2,'task_product','29',NULL,'{"id": 29, "task_id": 23, "position": 0, "name": "Biên bản kiểm tra, thông báo kết luận"}');
INSERT INTO "changed_row" VALUES(190,2,'task_product','30',NULL,'{"id": 30, "task_id": 24, "position": 0, "name": "Quyết định công nhận kết quả xếp loại"}');
INSERT INTO "changed_row" VALUES(191,2,'task_product','31',NULL,'{"id": 31, "task_id": 25, "position": 0, "name": "Quyết định công bố công khai"}');
INSERT INTO "changed_row" VALUES(192,2,'task_product','32',NULL,'{"id": 32, "task_id": 26, "position": 0, "name": "Quy chế của UBND xã"}');
INSERT INTO "changed_row" VALUES(193,2,'task_product','33',NULL,'{"id": 33, "task_id": 27, "position": 0, "name": "Bảng kê tài sản"}');
INSERT INTO "changed_row" VALUES(194,2,'task_product','34',NULL,'{"id": 34, "task_id": 27, "position": 1, "name": "Phương án xử lý"}');
INSERT INTO "changed_row" VALUES(195,2,'task_product','35',NULL,'{"id": 35, "task_id": 28, "position": 0, "name": "Báo cáo giải ngân hằng tháng"}');
INSERT INTO "changed_row" VALUES(196,2,'task_product','36',NULL,'{"id": 36, "task_id": 29, "position": 0, "name": "Kế hoạch của UBND xã"}');
INSERT INTO "changed_row" VALUES(197,2,'task_product','37',NULL,'{"id": 37, "task_id": 30, "position": 0, "name": "Báo cáo kết quả hoạt động"}');
INSERT INTO "changed_row" VALUES(198,2,'task_product','38',NULL,'{"id": 38, "task_id": 31, "position": 0, "name": "Kho dữ liệu kết quả điện tử"}');
INSERT INTO "changed_row" VALUES(199,2,'task_product','39',NULL,'{"id": 39, "task_id": 32, "position": 0, "name": "Báo cáo kết quả tập huấn"}');
INSERT INTO "changed_row" VALUES(200,2,'task_product','40',NULL,'{"id": 40, "task_id": 33, "position": 0, "name": "Trang thông tin điện tử hoạt động"}');
INSERT INTO "changed_row" VALUES(201,2,'plan','1','{"title": "Kế hoạch cải cách hành chính năm 2026", "number": "", "issued_on": null}','{"title": "Kế hoạch cải cách hành chính năm 2026 của Ủy ban nhân dân xã Mẫu", "number": "12/KH-UBND", "issued_on": "2026-01-12"}');
INSERT INTO "changed_row" VALUES(202,3,'plan_target','1',NULL,'{"id": 1, "area_id": 1, "position": 0, "text": "Hoàn thành tối thiểu 95% nhiệm vụ trong Kế hoạch cải cách hành chính năm 2026."}');
INSERT INTO "changed_row" VALUES(203,3,'target_threshold','1',NULL,'{"id": 1, "target_id": 1, "position": 0, "comparator": ">=", "value": "95", "upper": null, "unit": "%", "baseline": null, "scope": null, "set_by_hand": false, "indicator_code": null}');
INSERT INTO "changed_row" VALUES(204,3,'target_threshold','1','{"indicator_code": null}','{"indicator_code": "cd.muc_hoan_thanh"}');
INSERT INTO "changed_row" VALUES(205,4,'plan_target','2',NULL,'{"id": 2, "area_id": 1, "position": 1, "text": "100% phòng, trung tâm thuộc UBND xã được tự kiểm tra công tác cải cách hành chính trong năm."}');
INSERT INTO "changed_row" VALUES(206,4,'target_threshold','2',NULL,'{"id": 2, "target_id": 2, "position": 0, "comparator": "=", "value": "100", "upper": null, "unit": "%", "baseline": null, "scope": null, "set_by_hand": false, "indicator_code": null}');
INSERT INTO "changed_row" VALUES(207,4,'target_result','1',NULL,'{"id": 1, "threshold_id": 2, "as_of": "2026-06-10", "value": null, "numerator": "4", "denominator": "6", "note": ""}');
INSERT INTO "changed_row" VALUES(208,4,'target_result','2',NULL,'{"id": 2, "threshold_id": 2, "as_of": "2026-09-22", "value": null, "numerator": "6", "denominator": "6", "note": ""}');
INSERT INTO "changed_row" VALUES(209,5,'plan_target','3',NULL,'{"id": 3, "area_id": 2, "position": 0, "text": "100% văn bản quy phạm pháp luật thuộc đối tượng rà soát được rà soát đúng quy định."}');
INSERT INTO "changed_row" VALUES(210,5,'target_threshold','3',NULL,'{"id": 3, "target_id": 3, "position": 0, "comparator": "=", "value": "100", "upper": null, "unit": "%", "baseline": null, "scope": null, "set_by_hand": false, "indicator_code": null}');
INSERT INTO "changed_row" VALUES(211,5,'target_threshold','3','{"indicator_code": null}','{"indicator_code": "tc.ty_le_ra_soat"}');
INSERT INTO "changed_row" VALUES(212,6,'plan_target','4',NULL,'{"id": 4, "area_id": 3, "position": 0, "text": "Tỷ lệ hồ sơ thủ tục hành chính giải quyết trước hạn, đúng hạn đạt từ 99% trở lên."}');
INSERT INTO "changed_row" VALUES(213,6,'target_threshold','4',NULL,'{"id": 4, "target_id": 4, "position": 0, "comparator": ">=", "value": "99", "upper": null, "unit": "%", "baseline": null, "scope": null, "set_by_hand": false, "indicator_code": null}');
INSERT INTO "changed_row" VALUES(214,6,'target_threshold','4','{"indicator_code": null}','{"indicator_code": "tthc.ty_le_kip_han"}');
INSERT INTO "changed_row" VALUES(215,7,'plan_target','5',NULL,'{"id": 5, "area_id": 3, "position": 1, "text": "100% phản ánh, kiến nghị của người dân, tổ chức được xử lý đúng hạn."}');
INSERT INTO "changed_row" VALUES(216,7,'target_threshold','5',NULL,'{"id": 5, "target_id": 5, "position": 0, "comparator": "=", "value": "100", "upper": null, "unit": "%", "baseline": null, "scope": null, "set_by_hand": false, "indicator_code": null}');
INSERT INTO "changed_row" VALUES(217,7,'target_threshold','5','{"indicator_code": null}','{"indicator_code": "tthc.ty_le_phan_anh"}');
INSERT INTO "changed_row" VALUES(218,8,'plan_target','6',NULL,'{"id": 6, "area_id": 5, "position": 0, "text": "Tối thiểu 95% cán bộ, công chức xã đạt chuẩn theo quy định."}');
INSERT INTO "changed_row" VALUES(219,8,'target_threshold','6',NULL,'{"id": 6, "target_id": 6, "position": 0, "comparator": ">=", "value": "95", "upper": null, "unit": "%", "baseline": null, "scope": null, "set_by_hand": false, "indicator_code": null}');
INSERT INTO "changed_row" VALUES(220,8,'target_threshold','6','{"indicator_code": null}','{"indicator_code": "cv.ty_le_dat_chuan"}');
INSERT INTO "changed_row" VALUES(221,9,'plan_target','7',NULL,'{"id": 7, "area_id": 6, "position": 0, "text": "Giải ngân vốn đầu tư công đạt trên 95% kế hoạch được giao."}');
INSERT INTO "changed_row" VALUES(222,9,'target_threshold','7',NULL,'{"id": 7, "target_id": 7, "position": 0, "comparator": ">", "value": "95", "upper": null, "unit": "%", "baseline": null, "scope": null, "set_by_hand": false, "indicator_code": null}');
INSERT INTO "changed_row" VALUES(223,9,'target_threshold','7','{"indicator_code": null}','{"indicator_code": "tcc.ty_le_giai_ngan"}');
INSERT INTO "changed_row" VALUES(224,10,'plan_target','8',NULL,'{"id": 8, "area_id": 7, "position": 0, "text": "Tỷ lệ hồ sơ tiếp nhận trực tuyến đạt từ 75% trở lên."}');
INSERT INTO "changed_row" VALUES(225,10,'target_threshold','8',NULL,'{"id": 8, "target_id": 8, "position": 0, "comparator": ">=", "value": "75", "upper": null, "unit": "%", "baseline": null, "scope": null, "set_by_hand": false, "indicator_code": null}');
INSERT INTO "changed_row" VALUES(226,10,'target_threshold','8','{"indicator_code": null}','{"indicator_code": "dt.ty_le_truc_tuyen"}');
INSERT INTO "changed_row" VALUES(227,11,'plan_target','9',NULL,'{"id": 9, "area_id": 7, "position": 1, "text": "Ít nhất 70% hồ sơ có nghĩa vụ tài chính được thanh toán trực tuyến."}');
INSERT INTO "changed_row" VALUES(228,11,'target_threshold','9',NULL,'{"id": 9, "target_id": 9, "position": 0, "comparator": ">=", "value": "70", "upper": null, "unit": "%", "baseline": null, "scope": null, "set_by_hand": false, "indicator_code": null}');
INSERT INTO "changed_row" VALUES(229,11,'target_threshold','9','{"indicator_code": null}','{"indicator_code": "dt.ty_le_thanh_toan"}');
INSERT INTO "changed_row" VALUES(230,12,'plan_target','10',NULL,'{"id": 10, "area_id": 7, "position": 2, "text": "Mức độ hài lòng của người dân, doanh nghiệp đạt từ 90% trở lên."}');
INSERT INTO "changed_row" VALUES(231,12,'target_threshold','10',NULL,'{"id": 10, "target_id": 10, "position": 0, "comparator": ">=", "value": "90", "upper": null, "unit": "%", "baseline": null, "scope": null, "set_by_hand": false, "indicator_code": null}');
INSERT INTO "changed_row" VALUES(232,12,'target_result','3',NULL,'{"id": 3, "threshold_id": 10, "as_of": "2026-09-10", "value": null, "numerator": "279", "denominator": "300", "note": ""}');
INSERT INTO "changed_row" VALUES(233,13,'plan_task','1','{"completed_on": null}','{"completed_on": "2026-01-12"}');
INSERT INTO "changed_row" VALUES(234,14,'plan_task','13','{"completed_on": null}','{"completed_on": "2026-01-29"}');
INSERT INTO "changed_row" VALUES(235,15,'plan_task','29','{"completed_on": null}','{"completed_on": "2026-02-11"}');
INSERT INTO "changed_row" VALUES(236,16,'task_milestone','2','{"done_on": null}','{"done_on": "2026-02-20"}');
INSERT INTO "changed_row" VALUES(237,17,'progress_note','1',NULL,'{"id": 1, "task_id": 2, "noted_on": "2026-02-20", "text": "Đã ban hành Kế hoạch tuyên truyền, phát 4 buổi trên đài truyền thanh xã.", "share_done": "20", "author": "Lê Thị Mẫu"}');
INSERT INTO "changed_row" VALUES(238,18,'plan_task','4','{"completed_on": null}','{"completed_on": "2026-02-26"}');
INSERT INTO "changed_row" VALUES(239,19,'progress_note','2',NULL,'{"id": 2, "task_id": 7, "noted_on": "2026-03-02", "text": "Đã rà soát 34/55 văn bản của ba xã trước sắp xếp.", "share_done": "60", "author": "Lê Thị Mẫu"}');
INSERT INTO "changed_row" VALUES(240,20,'task_milestone','24','{"done_on": null}','{"done_on": "2026-03-10"}');
INSERT INTO "changed_row" VALUES(241,21,'progress_note','3',NULL,'{"id": 3, "task_id": 21, "noted_on": "2026-03-10", "text": "Đã ban hành kế hoạch; cử 16 lượt công chức học lớp kỹ năng số.", "share_done": "15", "author": "Lê Thị Mẫu"}');
INSERT INTO "changed_row" VALUES(242,22,'task_milestone','13','{"done_on": null}','{"done_on": "2026-03-13"}');
INSERT INTO "changed_row" VALUES(243,23,'progress_note','4',NULL,'{"id": 4, "task_id": 11, "noted_on": "2026-03-13", "text": "Đã ban hành kế hoạch rà soát 12 thủ tục.", "share_done": "20", "author": "Lê Thị Mẫu"}');
INSERT INTO "changed_row" VALUES(244,24,'task_milestone','4','{"done_on": null}','{"done_on": "2026-03-16"}');
INSERT INTO "changed_row" VALUES(245,25,'progress_note','5',NULL,'{"id": 5, "task_id": 3, "noted_on": "2026-03-16", "text": "Đã ban hành Kế hoạch tự kiểm tra, thành lập tổ kiểm tra 5 người.", "share_done": "20", "author": "Lê Thị Mẫu"}');
INSERT INTO "changed_row" VALUES(246,26,'plan_task','25','{"completed_on": null}','{"completed_on": "2026-03-25"}');
INSERT INTO "changed_row" VALUES(247,27,'plan_task','7','{"completed_on": null}','{"completed_on": "2026-03-27"}');
INSERT INTO "changed_row" VALUES(248,28,'plan_task','17','{"completed_on": null}','{"completed_on": "2026-03-30"}');
INSERT INTO "changed_row" VALUES(249,29,'progress_note','6',NULL,'{"id": 6, "task_id": 26, "noted_on": "2026-04-08", "text": "Chậm vì phải lấy ý kiến thống nhất của các phòng mới thành lập.", "share_done": null, "author": "Lê Thị Mẫu"}');
INSERT INTO "changed_row" VALUES(250,30,'plan_task','26','{"completed_on": null}','{"completed_on": "2026-04-08"}');
INSERT INTO "changed_row" VALUES(251,31,'progress_note','7',NULL,'{"id": 7, "task_id": 14, "noted_on": "2026-04-28", "text": "Đã tiếp nhận lưu động tại 4/9 thôn, 126 hồ sơ.", "share_done": "30", "author": "Lê Thị Mẫu"}');
INSERT INTO "changed_row" VALUES(252,32,'task_milestone','12','{"event_on": null}','{"event_on": "2026-05-15"}');
INSERT INTO "changed_row" VALUES(253,33,'progress_note','8',NULL,'{"id": 8, "task_id": 3, "noted_on": "2026-05-18", "text": "Đã tự kiểm tra 4/6 phòng, trung tâm; phát hiện 5 nội dung, khắc phục 3.", "share_done": "60", "author": "Lê Thị Mẫu"}');
INSERT INTO "changed_row" VALUES(254,34,'evidence_file','1',NULL,'{"id": 1, "sha256": "c518e224560f46f5400ab64460a5ae0bd0fbcd4c88c482e064191049cc0c7673", "name": "bien-ban-tu-kiem-tra.docx", "size": 38234, "added_at": "2026-11-24T14:51:46.617246+00:00"}');
INSERT INTO "changed_row" VALUES(255,34,'evidence_link','1',NULL,'{"id": 1, "file_id": 1, "subject": "plan_task", "subject_id": 3}');
INSERT INTO "changed_row" VALUES(256,35,'plan_task','32','{"dropped_on": null, "dropped_reason": ""}','{"dropped_on": "2026-05-20", "dropped_reason": "Tỉnh tổ chức tập huấn tập trung cho toàn bộ công chức cấp xã, xã không tổ chức riêng."}');
INSERT INTO "changed_row" VALUES(257,36,'progress_note','9',NULL,'{"id": 9, "task_id": 28, "noted_on": "2026-05-29", "text": "Giải ngân 9.850,7 triệu đồng; 1 công trình chậm do vướng mặt bằng.", "share_done": "40", "author": "Lê Thị Mẫu"}');
INSERT INTO "changed_row" VALUES(258,37,'progress_note','10',NULL,'{"id": 10, "task_id": 5, "noted_on": "2026-06-04", "text": "Đã đối thoại đợt 1 với 62 hộ dân, 2 hợp tác xã; trả lời 11 kiến nghị.", "share_done": "50", "author": "Lê Thị Mẫu"}');
INSERT INTO "changed_row" VALUES(259,38,'progress_note','11',NULL,'{"id": 11, "task_id": 12, "noted_on": "2026-06-05", "text": "Đã niêm yết 341 thủ tục; cập nhật 17 thủ tục sửa đổi.", "share_done": null, "author": "Lê Thị Mẫu"}');
INSERT INTO "changed_row" VALUES(260,39,'progress_note','12',NULL,'{"id": 12, "task_id": 18, "noted_on": "2026-06-08", "text": "Dự thảo thông báo phân công đang lấy ý kiến các phòng.", "share_done": "80", "author": "Lê Thị Mẫu"}');
INSERT INTO "changed_row" VALUES(261,40,'progress_note','13',NULL,'{"id": 13, "task_id": 9, "noted_on": "2026-06-09", "text": "Đã tổ chức 6 buổi phổ biến pháp luật, 410 lượt người dự.", "share_done": "50", "author": "Lê Thị Mẫu"}');
INSERT INTO "changed_row" VALUES(262,41,'progress_note','14',NULL,'{"id": 14, "task_id": 2, "noted_on": "2026-06-10", "text": "Phát 21 buổi truyền thanh, đăng 38 tin, bài.", "share_done": "50", "author": "Lê Thị Mẫu"}');
INSERT INTO "changed_row" VALUES(263,42,'progress_note','15',NULL,'{"id": 15, "task_id": 30, "noted_on": "2026-06-10", "text": "9 tổ công nghệ số hướng dẫn 730 lượt người nộp hồ sơ trực tuyến.", "share_done": "50", "author": "Lê Thị Mẫu"}');
INSERT INTO "changed_row" VALUES(264,43,'progress_note','16',NULL,'{"id": 16, "task_id": 31, "noted_on": "2026-06-11", "text": "Số hóa 4.298/4.386 hồ sơ đã giải quyết.", "share_done": null, "author": "Lê Thị Mẫu"}');
INSERT INTO "changed_row" VALUES(265,44,'evidence_link','2',NULL,'{"id": 2, "file_id": 1, "subject": "plan_task", "subject_id": 15}');
INSERT INTO "changed_row" VALUES(266,45,'plan_task','15','{"completed_on": null}','{"completed_on": "2026-06-25"}');
INSERT INTO "changed_row" VALUES(267,46,'plan_task','10','{"completed_on": null}','{"completed_on": "2026-06-29"}');
INSERT INTO "changed_row" VALUES(268,47,'progress_note','17',NULL,'{"id": 17, "task_id": 16, "noted_on": "2026-07-24", "text": "In chậm do nhà in giao hàng trễ.", "share_done": null, "author": "Lê Thị Mẫu"}');
INSERT INTO "changed_row" VALUES(269,48,'plan_task','16','{"completed_on": null}','{"completed_on": "2026-07-24"}');
INSERT INTO "changed_row" VALUES(270,49,'plan_task','19','{"completed_on": null}','{"completed_on": "2026-08-05"}');
INSERT INTO "changed_row" VALUES(271,50,'plan_task','5','{"completed_on": null}','{"completed_on": "2026-08-18"}');
INSERT INTO "changed_row" VALUES(272,51,'plan_task','23','{"completed_on": null}','{"completed_on": "2026-08-28"}');
INSERT INTO "changed_row" VALUES(273,52,'progress_note','18',NULL,'{"id": 18, "task_id": 22, "noted_on": "2026-09-05", "text": "Đã hoàn thiện 12/20 bản mô tả công việc.", "share_done": "60", "author": "Lê Thị Mẫu"}');
INSERT INTO "changed_row" VALUES(274,53,'progress_note','19',NULL,'{"id": 19, "task_id": 11, "noted_on": "2026-09-07", "text": "Đã rà soát 12/12 thủ tục, đang tổng hợp phương án đơn giản hóa.", "share_done": "80", "author": "Lê Thị Mẫu"}');
INSERT INTO "changed_row" VALUES(275,54,'progress_note','20',NULL,'{"id": 20, "task_id": 8, "noted_on": "2026-09-08", "text": "Đã làm việc với 5 thôn về hộ tịch, đất đai.", "share_done": "60", "author": "Lê Thị Mẫu"}');
INSERT INTO "changed_row" VALUES(276,55,'progress_note','21',NULL,'{"id": 21, "task_id": 28, "noted_on": "2026-09-09", "text": "Giải ngân 17.540,9 triệu đồng; đã tháo gỡ xong mặt bằng.", "share_done": "67", "author": "Lê Thị Mẫu"}');
INSERT INTO "changed_row" VALUES(277,56,'progress_note','22',NULL,'{"id": 22, "task_id": 27, "noted_on": "2026-09-09", "text": "Đã lập bảng kê 7 trụ sở, đề xuất giữ 4, chuyển đổi 3.", "share_done": "30", "author": "Lê Thị Mẫu"}');
INSERT INTO "changed_row" VALUES(278,57,'progress_note','23',NULL,'{"id": 23, "task_id": 33, "noted_on": "2026-09-10", "text": "Đã chuyển giao diện mới, đang nhập lại chuyên mục thủ tục hành chính.", "share_done": "50", "author": "Lê Thị Mẫu"}');
INSERT INTO "changed_row" VALUES(279,58,'progress_note','24',NULL,'{"id": 24, "task_id": 2, "noted_on": "2026-09-10", "text": "Phát 33 buổi truyền thanh, đăng 61 tin, bài.", "share_done": "75", "author": "Lê Thị Mẫu"}');
INSERT INTO "changed_row" VALUES(280,59,'progress_note','25',NULL,'{"id": 25, "task_id": 20, "noted_on": "2026-09-10", "text": "Có mặt 41/42 biên chế; 01 người nghỉ hưu từ 01/10.", "share_done": null, "author": "Lê Thị Mẫu"}');
INSERT INTO "changed_row" VALUES(281,60,'progress_note','26',NULL,'{"id": 26, "task_id": 3, "noted_on": "2026-09-22", "text": "Đã tự kiểm tra 6/6 phòng, trung tâm; khắc phục xong toàn bộ nội dung phát hiện.", "share_done": "100", "author": "Lê Thị Mẫu"}');
INSERT INTO "changed_row" VALUES(282,61,'plan_task','3','{"completed_on": null}','{"completed_on": "2026-09-22"}');
INSERT INTO "changed_row" VALUES(283,62,'plan_task','18','{"completed_on": null}','{"completed_on": "2026-09-22"}');
INSERT INTO "changed_row" VALUES(284,63,'plan_task','14','{"completed_on": null}','{"completed_on": "2026-09-30"}');
INSERT INTO "changed_row" VALUES(285,64,'plan_task','11','{"completed_on": null}','{"completed_on": "2026-10-14"}');
INSERT INTO "changed_row" VALUES(286,65,'plan_task','8','{"completed_on": null}','{"completed_on": "2026-11-12"}');
INSERT INTO "changed_row" VALUES(287,66,'progress_note','27',NULL,'{"id": 27, "task_id": 6, "noted_on": "2026-11-20", "text": "Nhận 9 hồ sơ sáng kiến từ các phòng, trung tâm.", "share_done": "50", "author": "Lê Thị Mẫu"}');
INSERT INTO "changed_row" VALUES(288,67,'progress_note','28',NULL,'{"id": 28, "task_id": 22, "noted_on": "2026-12-07", "text": "Đã hoàn thiện 17/20 bản mô tả; còn 3 vị trí chờ hướng dẫn của Sở Nội vụ.", "share_done": "85", "author": "Lê Thị Mẫu"}');
INSERT INTO "changed_row" VALUES(289,68,'progress_note','29',NULL,'{"id": 29, "task_id": 33, "noted_on": "2026-12-08", "text": "Còn chuyên mục lịch tiếp công dân và văn bản của HĐND xã.", "share_done": "80", "author": "Lê Thị Mẫu"}');
INSERT INTO "changed_row" VALUES(290,69,'progress_note','30',NULL,'{"id": 30, "task_id": 9, "noted_on": "2026-12-09", "text": "Đã tổ chức 13 buổi, 890 lượt người dự.", "share_done": "95", "author": "Lê Thị Mẫu"}');
INSERT INTO "changed_row" VALUES(291,70,'progress_note','31',NULL,'{"id": 31, "task_id": 28, "noted_on": "2026-12-10", "text": "Giải ngân 25.103,8/26.150,5 triệu đồng.", "share_done": "96", "author": "Lê Thị Mẫu"}');
INSERT INTO "changed_row" VALUES(292,71,'plan_task','2','{"completed_on": null}','{"completed_on": "2026-12-10"}');
INSERT INTO "changed_row" VALUES(293,72,'plan_task','6','{"completed_on": null}','{"completed_on": "2026-12-10"}');
INSERT INTO "changed_row" VALUES(294,73,'plan_task','21','{"completed_on": null}','{"completed_on": "2026-12-11"}');
INSERT INTO "changed_row" VALUES(295,74,'plan_task','30','{"completed_on": null}','{"completed_on": "2026-12-11"}');
INSERT INTO "changed_row" VALUES(296,75,'plan_task','9','{"completed_on": null}','{"completed_on": "2026-12-11"}');
INSERT INTO "changed_row" VALUES(297,76,'plan_task','12','{"completed_on": null}','{"completed_on": "2026-12-11"}');
INSERT INTO "changed_row" VALUES(298,77,'plan_task','20','{"completed_on": null}','{"completed_on": "2026-12-11"}');
INSERT INTO "changed_row" VALUES(299,78,'plan_task','31','{"completed_on": null}','{"completed_on": "2026-12-11"}');
INSERT INTO "changed_row" VALUES(300,79,'plan_task','24','{"completed_on": null}','{"completed_on": "2026-12-12"}');
INSERT INTO "changed_row" VALUES(301,80,'reporting_period','1',NULL,'{"id": 1, "unit_id": 2, "code": "2025-Q4", "year": 2025, "kind": "Q4", "start_on": "2025-09-15", "end_on": "2025-12-14", "due_on": "2025-12-16", "state": "entering", "pack_id": "mau-xa", "pack_version": "2025.1", "version": 1}');
INSERT INTO "changed_row" VALUES(302,81,'indicator_value','1',NULL,'{"id": 1, "period_id": 1, "code": "cd.van_ban", "value": "5", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(303,81,'indicator_value','2',NULL,'{"id": 2, "period_id": 1, "code": "cd.giao", "value": "9", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(304,81,'indicator_value','3',NULL,'{"id": 3, "period_id": 1, "code": "cd.giao_dung_han", "value": "9", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(305,81,'indicator_value','4',NULL,'{"id": 4, "period_id": 1, "code": "cd.giao_tre_han", "value": "0", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(306,81,'indicator_value','5',NULL,'{"id": 5, "period_id": 1, "code": "cd.phat_hien", "value": "0", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(307,81,'indicator_value','6',NULL,'{"id": 6, "period_id": 1, "code": "cd.khac_phuc", "value": "0", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(308,81,'indicator_value','7',NULL,'{"id": 7, "period_id": 1, "code": "cd.doi_thoai", "value": "0", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(309,81,'indicator_value','8',NULL,'{"id": 8, "period_id": 1, "code": "tc.ban_hanh", "value": "1", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(310,81,'indicator_value','9',NULL,'{"id": 9, "period_id": 1, "code": "tc.phai_ra_soat", "value": "96", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(311,81,'indicator_value','10',NULL,'{"id": 10, "period_id": 1, "code": "tc.da_ra_soat", "value": "41", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(312,81,'indicator_value','11',NULL,'{"id": 11, "period_id": 1, "code": "tthc.truc_tuyen", "value": "1540", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(313,81,'indicator_value','12',NULL,'{"id": 12, "period_id": 1, "code": "tthc.truc_tiep", "value": "860", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(314,81,'indicator_value','13',NULL,'{"id": 13, "period_id": 1, "code": "tthc.ky_truoc", "value": "95", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(315,81,'indicator_value','14',NULL,'{"id": 14, "period_id": 1, "code": "tthc.truoc_han", "value": "1830", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(316,81,'indicator_value','15',NULL,'{"id": 15, "period_id": 1, "code": "tthc.dung_han", "value": "572", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(317,81,'indicator_value','16',NULL,'{"id": 16, "period_id": 1, "code": "tthc.qua_han", "value": "20", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(318,81,'indicator_value','17',NULL,'{"id": 17, "period_id": 1, "code": "tthc.dang_trong_han", "value": "70", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(319,81,'indicator_value','18',NULL,'{"id": 18, "period_id": 1, "code": "tthc.dang_qua_han", "value": "3", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(320,81,'indicator_value','19',NULL,'{"id": 19, "period_id": 1, "code": "tthc.thu_xin_loi", "value": "20", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(321,81,'indicator_value','20',NULL,'{"id": 20, "period_id": 1, "code": "tthc.phan_anh", "value": "6", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(322,81,'indicator_value','21',NULL,'{"id": 21, "period_id": 1, "code": "tthc.phan_anh_da_xu_ly", "value": "6", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(323,81,'indicator_value','22',NULL,'{"id": 22, "period_id": 1, "code": "bm.bien_che_giao", "value": "42", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(324,81,'indicator_value','23',NULL,'{"id": 23, "period_id": 1, "code": "bm.bien_che_co_mat", "value": "39", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(325,81,'indicator_value','24',NULL,'{"id": 24, "period_id": 1, "code": "bm.don_vi_sap_xep", "value": "0", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(326,81,'indicator_value','25',NULL,'{"id": 25, "period_id": 1, "code": "cv.lop", "value": "3", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(327,81,'indicator_value','26',NULL,'{"id": 26, "period_id": 1, "code": "cv.luot", "value": "22", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(328,81,'indicator_value','27',NULL,'{"id": 27, "period_id": 1, "code": "cv.cong_chuc", "value": "39", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(329,81,'indicator_value','28',NULL,'{"id": 28, "period_id": 1, "code": "cv.dat_chuan", "value": "35", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(330,81,'indicator_value','29',NULL,'{"id": 29, "period_id": 1, "code": "cv.ky_luat", "value": "0", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(331,81,'indicator_value','30',NULL,'{"id": 30, "period_id": 1, "code": "tcc.von_ke_hoach", "value": "18650", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(332,81,'indicator_value','31',NULL,'{"id": 31, "period_id": 1, "code": "tcc.giai_ngan", "value": "16894.2", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(333,81,'indicator_value','32',NULL,'{"id": 32, "period_id": 1, "code": "dt.so_hoa", "value": "2190", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(334,81,'indicator_value','33',NULL,'{"id": 33, "period_id": 1, "code": "dt.co_phi", "value": "905", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(335,81,'indicator_value','34',NULL,'{"id": 34, "period_id": 1, "code": "dt.thanh_toan", "value": "520", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(336,81,'indicator_value','35',NULL,'{"id": 35, "period_id": 1, "code": "dt.van_ban_di", "value": "742", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(337,81,'indicator_value','36',NULL,'{"id": 36, "period_id": 1, "code": "dt.van_ban_ky_so", "value": "739", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(338,82,'reporting_period','2',NULL,'{"id": 2, "unit_id": 2, "code": "2025-Y", "year": 2025, "kind": "Y", "start_on": "2024-12-15", "end_on": "2025-12-14", "due_on": "2025-12-16", "state": "entering", "pack_id": "mau-xa", "pack_version": "2025.1", "version": 1}');
INSERT INTO "changed_row" VALUES(339,83,'indicator_value','37',NULL,'{"id": 37, "period_id": 2, "code": "cd.van_ban", "value": "21", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(340,83,'indicator_value','38',NULL,'{"id": 38, "period_id": 2, "code": "cd.giao", "value": "34", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(341,83,'indicator_value','39',NULL,'{"id": 39, "period_id": 2, "code": "cd.giao_dung_han", "value": "32", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(342,83,'indicator_value','40',NULL,'{"id": 40, "period_id": 2, "code": "cd.giao_tre_han", "value": "2", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(343,83,'indicator_value','41',NULL,'{"id": 41, "period_id": 2, "code": "cd.phat_hien", "value": "7", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(344,83,'indicator_value','42',NULL,'{"id": 42, "period_id": 2, "code": "cd.khac_phuc", "value": "7", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(345,83,'indicator_value','43',NULL,'{"id": 43, "period_id": 2, "code": "cd.doi_thoai", "value": "1", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(346,83,'indicator_value','44',NULL,'{"id": 44, "period_id": 2, "code": "tc.ban_hanh", "value": "1", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(347,83,'indicator_value','45',NULL,'{"id": 45, "period_id": 2, "code": "tc.phai_ra_soat", "value": "96", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(348,83,'indicator_value','46',NULL,'{"id": 46, "period_id": 2, "code": "tc.da_ra_soat", "value": "41", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(349,83,'indicator_value','47',NULL,'{"id": 47, "period_id": 2, "code": "tthc.truc_tuyen", "value": "5120", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(350,83,'indicator_value','48',NULL,'{"id": 48, "period_id": 2, "code": "tthc.truc_tiep", "value": "3480", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(351,83,'indicator_value','49',NULL,'{"id": 49, "period_id": 2, "code": "tthc.ky_truoc", "value": "61", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(352,83,'indicator_value','50',NULL,'{"id": 50, "period_id": 2, "code": "tthc.truoc_han", "value": "6210", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(353,83,'indicator_value','51',NULL,'{"id": 51, "period_id": 2, "code": "tthc.dung_han", "value": "2290", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(354,83,'indicator_value','52',NULL,'{"id": 52, "period_id": 2, "code": "tthc.qua_han", "value": "88", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(355,83,'indicator_value','53',NULL,'{"id": 53, "period_id": 2, "code": "tthc.dang_trong_han", "value": "70", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(356,83,'indicator_value','54',NULL,'{"id": 54, "period_id": 2, "code": "tthc.dang_qua_han", "value": "3", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(357,83,'indicator_value','55',NULL,'{"id": 55, "period_id": 2, "code": "tthc.thu_xin_loi", "value": "88", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(358,83,'indicator_value','56',NULL,'{"id": 56, "period_id": 2, "code": "tthc.phan_anh", "value": "19", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(359,83,'indicator_value','57',NULL,'{"id": 57, "period_id": 2, "code": "tthc.phan_anh_da_xu_ly", "value": "18", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(360,83,'indicator_value','58',NULL,'{"id": 58, "period_id": 2, "code": "bm.bien_che_giao", "value": "42", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(361,83,'indicator_value','59',NULL,'{"id": 59, "period_id": 2, "code": "bm.bien_che_co_mat", "value": "39", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(362,83,'indicator_value','60',NULL,'{"id": 60, "period_id": 2, "code": "bm.don_vi_sap_xep", "value": "4", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(363,83,'indicator_value','61',NULL,'{"id": 61, "period_id": 2, "code": "cv.lop", "value": "7", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(364,83,'indicator_value','62',NULL,'{"id": 62, "period_id": 2, "code": "cv.luot", "value": "58", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(365,83,'indicator_value','63',NULL,'{"id": 63, "period_id": 2, "code": "cv.cong_chuc", "value": "39", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(366,83,'indicator_value','64',NULL,'{"id": 64, "period_id": 2, "code": "cv.dat_chuan", "value": "35", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(367,83,'indicator_value','65',NULL,'{"id": 65, "period_id": 2, "code": "cv.ky_luat", "value": "0", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(368,83,'indicator_value','66',NULL,'{"id": 66, "period_id": 2, "code": "tcc.von_ke_hoach", "value": "18650", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(369,83,'indicator_value','67',NULL,'{"id": 67, "period_id": 2, "code": "tcc.giai_ngan", "value": "16894.2", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(370,83,'indicator_value','68',NULL,'{"id": 68, "period_id": 2, "code": "dt.so_hoa", "value": "7300", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(371,83,'indicator_value','69',NULL,'{"id": 69, "period_id": 2, "code": "dt.co_phi", "value": "3100", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(372,83,'indicator_value','70',NULL,'{"id": 70, "period_id": 2, "code": "dt.thanh_toan", "value": "1580", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(373,83,'indicator_value','71',NULL,'{"id": 71, "period_id": 2, "code": "dt.van_ban_di", "value": "2890", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(374,83,'indicator_value','72',NULL,'{"id": 72, "period_id": 2, "code": "dt.van_ban_ky_so", "value": "2866", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(375,83,'indicator_value','73',NULL,'{"id": 73, "period_id": 2, "code": "dt.khao_sat", "value": null, "text": "Phát phiếu", "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(376,83,'indicator_value','74',NULL,'{"id": 74, "period_id": 2, "code": "dt.hai_long", "value": "90.4", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(377,84,'reporting_period','3',NULL,'{"id": 3, "unit_id": 2, "code": "2026-Q1", "year": 2026, "kind": "Q1", "start_on": "2025-12-15", "end_on": "2026-03-14", "due_on": "2026-03-17", "state": "entering", "pack_id": "mau-xa", "pack_version": "2025.1", "version": 1}');
INSERT INTO "changed_row" VALUES(378,85,'indicator_value','75',NULL,'{"id": 75, "period_id": 3, "code": "cd.van_ban", "value": "6", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(379,85,'indicator_value','76',NULL,'{"id": 76, "period_id": 3, "code": "cd.giao", "value": "8", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(380,85,'indicator_value','77',NULL,'{"id": 77, "period_id": 3, "code": "cd.giao_dung_han", "value": "8", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(381,85,'indicator_value','78',NULL,'{"id": 78, "period_id": 3, "code": "cd.giao_tre_han", "value": "0", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(382,85,'indicator_value','79',NULL,'{"id": 79, "period_id": 3, "code": "cd.phat_hien", "value": "0", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(383,85,'indicator_value','80',NULL,'{"id": 80, "period_id": 3, "code": "cd.khac_phuc", "value": "0", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(384,85,'indicator_value','81',NULL,'{"id": 81, "period_id": 3, "code": "cd.doi_thoai", "value": "0", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(385,85,'indicator_value','82',NULL,'{"id": 82, "period_id": 3, "code": "tc.ban_hanh", "value": "0", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(386,85,'indicator_value','83',NULL,'{"id": 83, "period_id": 3, "code": "tc.phai_ra_soat", "value": "55", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(387,85,'indicator_value','84',NULL,'{"id": 84, "period_id": 3, "code": "tc.da_ra_soat", "value": "34", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(388,85,'indicator_value','85',NULL,'{"id": 85, "period_id": 3, "code": "tthc.truc_tuyen", "value": "1486", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(389,85,'indicator_value','86',NULL,'{"id": 86, "period_id": 3, "code": "tthc.truc_tiep", "value": "612", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(390,85,'indicator_value','87',NULL,'{"id": 87, "period_id": 3, "code": "tthc.ky_truoc", "value": "73", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(391,85,'indicator_value','88',NULL,'{"id": 88, "period_id": 3, "code": "tthc.truoc_han", "value": "1602", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(392,85,'indicator_value','89',NULL,'{"id": 89, "period_id": 3, "code": "tthc.dung_han", "value": "478", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(393,85,'indicator_value','90',NULL,'{"id": 90, "period_id": 3, "code": "tthc.qua_han", "value": "13", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(394,85,'indicator_value','91',NULL,'{"id": 91, "period_id": 3, "code": "tthc.dang_trong_han", "value": "76", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(395,85,'indicator_value','92',NULL,'{"id": 92, "period_id": 3, "code": "tthc.dang_qua_han", "value": "2", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(396,85,'indicator_value','93',NULL,'{"id": 93, "period_id": 3, "code": "tthc.thu_xin_loi", "value": "13", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(397,85,'indicator_value','94',NULL,'{"id": 94, "period_id": 3, "code": "tthc.phan_anh", "value": "4", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(398,85,'indicator_value','95',NULL,'{"id": 95, "period_id": 3, "code": "tthc.phan_anh_da_xu_ly", "value": "4", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(399,85,'indicator_value','96',NULL,'{"id": 96, "period_id": 3, "code": "bm.bien_che_giao", "value": "42", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(400,85,'indicator_value','97',NULL,'{"id": 97, "period_id": 3, "code": "bm.bien_che_co_mat", "value": "40", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(401,85,'indicator_value','98',NULL,'{"id": 98, "period_id": 3, "code": "bm.don_vi_sap_xep", "value": "0", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(402,85,'indicator_value','99',NULL,'{"id": 99, "period_id": 3, "code": "cv.lop", "value": "2", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(403,85,'indicator_value','100',NULL,'{"id": 100, "period_id": 3, "code": "cv.luot", "value": "16", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(404,85,'indicator_value','101',NULL,'{"id": 101, "period_id": 3, "code": "cv.cong_chuc", "value": "40", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(405,85,'indicator_value','102',NULL,'{"id": 102, "period_id": 3, "code": "cv.dat_chuan", "value": "37", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(406,85,'indicator_value','103',NULL,'{"id": 103, "period_id": 3, "code": "cv.ky_luat", "value": "0", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(407,85,'indicator_value','104',NULL,'{"id": 104, "period_id": 3, "code": "tcc.von_ke_hoach", "value": "24300", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(408,85,'indicator_value','105',NULL,'{"id": 105, "period_id": 3, "code": "tcc.giai_ngan", "value": "2916.4", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(409,85,'indicator_value','106',NULL,'{"id": 106, "period_id": 3, "code": "dt.so_hoa", "value": "2009", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(410,85,'indicator_value','107',NULL,'{"id": 107, "period_id": 3, "code": "dt.co_phi", "value": "812", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(411,85,'indicator_value','108',NULL,'{"id": 108, "period_id": 3, "code": "dt.thanh_toan", "value": "521", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(412,85,'indicator_value','109',NULL,'{"id": 109, "period_id": 3, "code": "dt.van_ban_di", "value": "655", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(413,85,'indicator_value','110',NULL,'{"id": 110, "period_id": 3, "code": "dt.van_ban_ky_so", "value": "655", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(414,86,'report_section','1',NULL,'{"id": 1, "period_id": 3, "key": "chi_dao", "text": "Ban hành Kế hoạch số 12/KH-UBND ngày 12/01/2026 về cải cách hành chính năm 2026, giao 33 nhiệm vụ cho 5 đầu mối.\nHoàn thành báo cáo tự chấm điểm Chỉ số cải cách hành chính năm 2025 đúng thời hạn."}');
INSERT INTO "changed_row" VALUES(415,86,'report_section','2',NULL,'{"id": 2, "period_id": 3, "key": "the_che", "text": "Đang rà soát 55 văn bản do HĐND, UBND ba xã trước sắp xếp ban hành; đã xong 34 văn bản."}');
INSERT INTO "changed_row" VALUES(416,86,'report_section','3',NULL,'{"id": 3, "period_id": 3, "key": "tthc", "text": "Kiện toàn Trung tâm Phục vụ hành chính công với 7 công chức; niêm yết đầy đủ thủ tục thuộc thẩm quyền."}');
INSERT INTO "changed_row" VALUES(417,86,'report_section','4',NULL,'{"id": 4, "period_id": 3, "key": "bo_may", "text": "Ổn định 3 phòng và Trung tâm Phục vụ hành chính công; đang sửa đổi Quy chế làm việc."}');
INSERT INTO "changed_row" VALUES(418,86,'report_section','5',NULL,'{"id": 5, "period_id": 3, "key": "cong_vu", "text": "Ban hành kế hoạch đào tạo, bồi dưỡng; cử 16 lượt công chức học lớp kỹ năng số."}');
INSERT INTO "changed_row" VALUES(419,86,'report_section','6',NULL,'{"id": 6, "period_id": 3, "key": "tai_chinh", "text": "Giao chi tiết kế hoạch vốn đầu tư công năm 2026 ngay trong tháng 01."}');
INSERT INTO "changed_row" VALUES(420,86,'report_section','7',NULL,'{"id": 7, "period_id": 3, "key": "dien_tu", "text": "Ban hành Kế hoạch chuyển đổi số; duy trì 9 tổ công nghệ số cộng đồng."}');
INSERT INTO "changed_row" VALUES(421,86,'report_section','8',NULL,'{"id": 8, "period_id": 3, "key": "noi_bat", "text": "Tỷ lệ hồ sơ giải quyết trước hạn, đúng hạn đạt trên 99%."}');
INSERT INTO "changed_row" VALUES(422,86,'report_section','9',NULL,'{"id": 9, "period_id": 3, "key": "ton_tai", "text": "Quy chế chi tiêu nội bộ chưa ban hành."}');
INSERT INTO "changed_row" VALUES(423,86,'report_section','10',NULL,'{"id": 10, "period_id": 3, "key": "nguyen_nhan", "text": "Các phòng mới sắp xếp, cần thời gian thống nhất định mức."}');
INSERT INTO "changed_row" VALUES(424,86,'report_section','11',NULL,'{"id": 11, "period_id": 3, "key": "phuong_huong", "text": "Ban hành Quy chế làm việc, Quy chế chi tiêu nội bộ; bắt đầu tự kiểm tra tại các phòng."}');
INSERT INTO "changed_row" VALUES(425,86,'report_section','12',NULL,'{"id": 12, "period_id": 3, "key": "kien_nghi", "text": "Đề nghị Sở Nội vụ hướng dẫn sớm bản mô tả công việc mẫu cho cấp xã."}');
INSERT INTO "changed_row" VALUES(426,87,'reporting_period','4',NULL,'{"id": 4, "unit_id": 2, "code": "2026-H1", "year": 2026, "kind": "H1", "start_on": "2025-12-15", "end_on": "2026-06-14", "due_on": "2026-06-16", "state": "entering", "pack_id": "mau-xa", "pack_version": "2025.1", "version": 1}');
INSERT INTO "changed_row" VALUES(427,88,'indicator_value','111',NULL,'{"id": 111, "period_id": 4, "code": "cd.van_ban", "value": "13", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(428,88,'indicator_value','112',NULL,'{"id": 112, "period_id": 4, "code": "cd.giao", "value": "17", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(429,88,'indicator_value','113',NULL,'{"id": 113, "period_id": 4, "code": "cd.giao_dung_han", "value": "16", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(430,88,'indicator_value','114',NULL,'{"id": 114, "period_id": 4, "code": "cd.giao_tre_han", "value": "1", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(431,88,'indicator_value','115',NULL,'{"id": 115, "period_id": 4, "code": "cd.phat_hien", "value": "5", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(432,88,'indicator_value','116',NULL,'{"id": 116, "period_id": 4, "code": "cd.khac_phuc", "value": "3", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(433,88,'indicator_value','117',NULL,'{"id": 117, "period_id": 4, "code": "cd.doi_thoai", "value": "1", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(434,88,'indicator_value','118',NULL,'{"id": 118, "period_id": 4, "code": "tc.ban_hanh", "value": "1", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(435,88,'indicator_value','119',NULL,'{"id": 119, "period_id": 4, "code": "tc.phai_ra_soat", "value": "55", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(436,88,'indicator_value','120',NULL,'{"id": 120, "period_id": 4, "code": "tc.da_ra_soat", "value": "55", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(437,88,'indicator_value','121',NULL,'{"id": 121, "period_id": 4, "code": "tthc.truc_tuyen", "value": "3214", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(438,88,'indicator_value','122',NULL,'{"id": 122, "period_id": 4, "code": "tthc.truc_tiep", "value": "1189", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(439,88,'indicator_value','123',NULL,'{"id": 123, "period_id": 4, "code": "tthc.ky_truoc", "value": "73", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(440,88,'indicator_value','124',NULL,'{"id": 124, "period_id": 4, "code": "tthc.truoc_han", "value": "3310", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(441,88,'indicator_value','125',NULL,'{"id": 125, "period_id": 4, "code": "tthc.dung_han", "value": "1052", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(442,88,'indicator_value','126',NULL,'{"id": 126, "period_id": 4, "code": "tthc.qua_han", "value": "24", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(443,88,'indicator_value','127',NULL,'{"id": 127, "period_id": 4, "code": "tthc.dang_trong_han", "value": "89", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(444,88,'indicator_value','128',NULL,'{"id": 128, "period_id": 4, "code": "tthc.dang_qua_han", "value": "1", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(445,88,'indicator_value','129',NULL,'{"id": 129, "period_id": 4, "code": "tthc.thu_xin_loi", "value": "24", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(446,88,'indicator_value','130',NULL,'{"id": 130, "period_id": 4, "code": "tthc.phan_anh", "value": "9", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(447,88,'indicator_value','131',NULL,'{"id": 131, "period_id": 4, "code": "tthc.phan_anh_da_xu_ly", "value": "9", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(448,88,'indicator_value','132',NULL,'{"id": 132, "period_id": 4, "code": "bm.bien_che_giao", "value": "42", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(449,88,'indicator_value','133',NULL,'{"id": 133, "period_id": 4, "code": "bm.bien_che_co_mat", "value": "41", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(450,88,'indicator_value','134',NULL,'{"id": 134, "period_id": 4, "code": "bm.don_vi_sap_xep", "value": "1", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(451,88,'indicator_value','135',NULL,'{"id": 135, "period_id": 4, "code": "cv.lop", "value": "5", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(452,88,'indicator_value','136',NULL,'{"id": 136, "period_id": 4, "code": "cv.luot", "value": "47", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(453,88,'indicator_value','137',NULL,'{"id": 137, "period_id": 4, "code": "cv.cong_chuc", "value": "41", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(454,88,'indicator_value','138',NULL,'{"id": 138, "period_id": 4, "code": "cv.dat_chuan", "value": "38", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(455,88,'indicator_value','139',NULL,'{"id": 139, "period_id": 4, "code": "cv.ky_luat", "value": "0", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(456,88,'indicator_value','140',NULL,'{"id": 140, "period_id": 4, "code": "tcc.von_ke_hoach", "value": "24300", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(457,88,'indicator_value','141',NULL,'{"id": 141, "period_id": 4, "code": "tcc.giai_ngan", "value": "9850.7", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(458,88,'indicator_value','142',NULL,'{"id": 142, "period_id": 4, "code": "dt.so_hoa", "value": "4298", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(459,88,'indicator_value','143',NULL,'{"id": 143, "period_id": 4, "code": "dt.co_phi", "value": "1690", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(460,88,'indicator_value','144',NULL,'{"id": 144, "period_id": 4, "code": "dt.thanh_toan", "value": "1136", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(461,88,'indicator_value','145',NULL,'{"id": 145, "period_id": 4, "code": "dt.van_ban_di", "value": "1398", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(462,88,'indicator_value','146',NULL,'{"id": 146, "period_id": 4, "code": "dt.van_ban_ky_so", "value": "1398", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(463,89,'report_section','13',NULL,'{"id": 13, "period_id": 4, "key": "chi_dao", "text": "Tự kiểm tra 4/6 phòng, trung tâm, phát hiện 5 nội dung, đã khắc phục 3 nội dung.\nĐối thoại đợt 1 với 62 hộ dân và 2 hợp tác xã, trả lời 11 kiến nghị ngay tại buổi đối thoại."}');
INSERT INTO "changed_row" VALUES(464,89,'report_section','14',NULL,'{"id": 14, "period_id": 4, "key": "the_che", "text": "Hoàn thành rà soát 55/55 văn bản; ban hành 01 quyết định quy phạm pháp luật."}');
INSERT INTO "changed_row" VALUES(465,89,'report_section','15',NULL,'{"id": 15, "period_id": 4, "key": "tthc", "text": "Tiếp nhận lưu động tại 4/9 thôn; 100% hồ sơ trả quá hạn có thư xin lỗi."}');
INSERT INTO "changed_row" VALUES(466,89,'report_section','16',NULL,'{"id": 16, "period_id": 4, "key": "bo_may", "text": "Ban hành Quy chế làm việc sửa đổi; đang phân công lại nhiệm vụ giữa các phòng."}');
INSERT INTO "changed_row" VALUES(467,89,'report_section','17',NULL,'{"id": 17, "period_id": 4, "key": "cong_vu", "text": "Cử 47 lượt cán bộ, công chức dự 5 lớp đào tạo, bồi dưỡng."}');
INSERT INTO "changed_row" VALUES(468,89,'report_section','18',NULL,'{"id": 18, "period_id": 4, "key": "tai_chinh", "text": "Công khai dự toán, quyết toán đúng hạn; ban hành Quy chế chi tiêu nội bộ."}');
INSERT INTO "changed_row" VALUES(469,89,'report_section','19',NULL,'{"id": 19, "period_id": 4, "key": "dien_tu", "text": "Số hóa 4.298 hồ sơ; tổ công nghệ số hướng dẫn 730 lượt người nộp hồ sơ trực tuyến."}');
INSERT INTO "changed_row" VALUES(470,89,'report_section','20',NULL,'{"id": 20, "period_id": 4, "key": "noi_bat", "text": "Mô hình tiếp nhận hồ sơ lưu động tại thôn xa được người dân đồng tình."}');
INSERT INTO "changed_row" VALUES(471,89,'report_section','21',NULL,'{"id": 21, "period_id": 4, "key": "ton_tai", "text": "Giải ngân vốn đầu tư công mới đạt khoảng 40%."}');
INSERT INTO "changed_row" VALUES(472,89,'report_section','22',NULL,'{"id": 22, "period_id": 4, "key": "nguyen_nhan", "text": "Một công trình vướng giải phóng mặt bằng."}');
INSERT INTO "changed_row" VALUES(473,89,'report_section','23',NULL,'{"id": 23, "period_id": 4, "key": "phuong_huong", "text": "Tháo gỡ mặt bằng; tự kiểm tra 2 đơn vị còn lại; đánh giá một năm vận hành bộ máy cấp xã."}');
INSERT INTO "changed_row" VALUES(474,89,'report_section','24',NULL,'{"id": 24, "period_id": 4, "key": "kien_nghi", "text": "Đề nghị UBND tỉnh sớm bố trí kinh phí bảo trì thiết bị của Trung tâm Phục vụ hành chính công."}');
INSERT INTO "changed_row" VALUES(475,90,'reporting_period','5',NULL,'{"id": 5, "unit_id": 2, "code": "2026-M9", "year": 2026, "kind": "M9", "start_on": "2025-12-15", "end_on": "2026-09-14", "due_on": "2026-09-16", "state": "entering", "pack_id": "mau-xa", "pack_version": "2025.1", "version": 1}');
INSERT INTO "changed_row" VALUES(476,91,'indicator_value','147',NULL,'{"id": 147, "period_id": 5, "code": "cd.van_ban", "value": "18", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(477,91,'indicator_value','148',NULL,'{"id": 148, "period_id": 5, "code": "cd.giao", "value": "26", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(478,91,'indicator_value','149',NULL,'{"id": 149, "period_id": 5, "code": "cd.giao_dung_han", "value": "24", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(479,91,'indicator_value','150',NULL,'{"id": 150, "period_id": 5, "code": "cd.giao_tre_han", "value": "1", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(480,91,'indicator_value','151',NULL,'{"id": 151, "period_id": 5, "code": "cd.phat_hien", "value": "5", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(481,91,'indicator_value','152',NULL,'{"id": 152, "period_id": 5, "code": "cd.khac_phuc", "value": "5", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(482,91,'indicator_value','153',NULL,'{"id": 153, "period_id": 5, "code": "cd.doi_thoai", "value": "1", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(483,91,'indicator_value','154',NULL,'{"id": 154, "period_id": 5, "code": "tc.ban_hanh", "value": "2", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(484,91,'indicator_value','155',NULL,'{"id": 155, "period_id": 5, "code": "tc.phai_ra_soat", "value": "58", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(485,91,'indicator_value','156',NULL,'{"id": 156, "period_id": 5, "code": "tc.da_ra_soat", "value": "58", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(486,91,'indicator_value','157',NULL,'{"id": 157, "period_id": 5, "code": "tthc.truc_tuyen", "value": "5127", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(487,91,'indicator_value','158',NULL,'{"id": 158, "period_id": 5, "code": "tthc.truc_tiep", "value": "1702", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(488,91,'indicator_value','159',NULL,'{"id": 159, "period_id": 5, "code": "tthc.ky_truoc", "value": "73", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(489,91,'indicator_value','160',NULL,'{"id": 160, "period_id": 5, "code": "tthc.truoc_han", "value": "5204", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(490,91,'indicator_value','161',NULL,'{"id": 161, "period_id": 5, "code": "tthc.dung_han", "value": "1571", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(491,91,'indicator_value','162',NULL,'{"id": 162, "period_id": 5, "code": "tthc.qua_han", "value": "31", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(492,91,'indicator_value','163',NULL,'{"id": 163, "period_id": 5, "code": "tthc.dang_trong_han", "value": "95", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(493,91,'indicator_value','164',NULL,'{"id": 164, "period_id": 5, "code": "tthc.dang_qua_han", "value": "1", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(494,91,'indicator_value','165',NULL,'{"id": 165, "period_id": 5, "code": "tthc.thu_xin_loi", "value": "31", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(495,91,'indicator_value','166',NULL,'{"id": 166, "period_id": 5, "code": "tthc.phan_anh", "value": "14", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(496,91,'indicator_value','167',NULL,'{"id": 167, "period_id": 5, "code": "tthc.phan_anh_da_xu_ly", "value": "13", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(497,91,'indicator_value','168',NULL,'{"id": 168, "period_id": 5, "code": "bm.bien_che_giao", "value": "42", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(498,91,'indicator_value','169',NULL,'{"id": 169, "period_id": 5, "code": "bm.bien_che_co_mat", "value": "41", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(499,91,'indicator_value','170',NULL,'{"id": 170, "period_id": 5, "code": "bm.don_vi_sap_xep", "value": "1", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(500,91,'indicator_value','171',NULL,'{"id": 171, "period_id": 5, "code": "cv.lop", "value": "8", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(501,91,'indicator_value','172',NULL,'{"id": 172, "period_id": 5, "code": "cv.luot", "value": "71", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(502,91,'indicator_value','173',NULL,'{"id": 173, "period_id": 5, "code": "cv.cong_chuc", "value": "41", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(503,91,'indicator_value','174',NULL,'{"id": 174, "period_id": 5, "code": "cv.dat_chuan", "value": "39", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(504,91,'indicator_value','175',NULL,'{"id": 175, "period_id": 5, "code": "cv.ky_luat", "value": "0", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(505,91,'indicator_value','176',NULL,'{"id": 176, "period_id": 5, "code": "tcc.von_ke_hoach", "value": "26150.5", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(506,91,'indicator_value','177',NULL,'{"id": 177, "period_id": 5, "code": "tcc.giai_ngan", "value": "17540.9", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(507,91,'indicator_value','178',NULL,'{"id": 178, "period_id": 5, "code": "dt.so_hoa", "value": "6738", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(508,91,'indicator_value','179',NULL,'{"id": 179, "period_id": 5, "code": "dt.co_phi", "value": "2541", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(509,91,'indicator_value','180',NULL,'{"id": 180, "period_id": 5, "code": "dt.thanh_toan", "value": "1785", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(510,91,'indicator_value','181',NULL,'{"id": 181, "period_id": 5, "code": "dt.van_ban_di", "value": "2077", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(511,91,'indicator_value','182',NULL,'{"id": 182, "period_id": 5, "code": "dt.van_ban_ky_so", "value": "2075", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(512,91,'indicator_value','183',NULL,'{"id": 183, "period_id": 5, "code": "dt.khao_sat", "value": null, "text": "Kết hợp trực tuyến và phát phiếu", "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(513,91,'indicator_value','184',NULL,'{"id": 184, "period_id": 5, "code": "dt.hai_long", "value": "92.35", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(514,92,'report_section','25',NULL,'{"id": 25, "period_id": 5, "key": "chi_dao", "text": "Khắc phục xong 5/5 nội dung qua tự kiểm tra; hoàn thành đối thoại đợt 2."}');
INSERT INTO "changed_row" VALUES(515,92,'report_section','26',NULL,'{"id": 26, "period_id": 5, "key": "the_che", "text": "Ban hành 02 quyết định thực hiện nội dung được phân cấp; rà soát 58/58 văn bản."}');
INSERT INTO "changed_row" VALUES(516,92,'report_section','27',NULL,'{"id": 27, "period_id": 5, "key": "tthc", "text": "Rà soát 12/12 thủ tục, đang tổng hợp phương án đơn giản hóa; phát 20 mẫu tờ hướng dẫn bằng hình ảnh."}');
INSERT INTO "changed_row" VALUES(517,92,'report_section','28',NULL,'{"id": 28, "period_id": 5, "key": "bo_may", "text": "Hoàn thành báo cáo đánh giá một năm vận hành bộ máy cấp xã."}');
INSERT INTO "changed_row" VALUES(518,92,'report_section','29',NULL,'{"id": 29, "period_id": 5, "key": "cong_vu", "text": "Hoàn thiện 12/20 bản mô tả công việc; kiểm tra đột xuất kỷ luật, kỷ cương tại 3 phòng."}');
INSERT INTO "changed_row" VALUES(519,92,'report_section','30',NULL,'{"id": 30, "period_id": 5, "key": "tai_chinh", "text": "Giải ngân 17.540,9 triệu đồng; lập bảng kê 7 trụ sở dôi dư."}');
INSERT INTO "changed_row" VALUES(520,92,'report_section','31',NULL,'{"id": 31, "period_id": 5, "key": "dien_tu", "text": "Chuyển trang thông tin điện tử sang giao diện mới theo hướng dẫn của tỉnh."}');
INSERT INTO "changed_row" VALUES(521,92,'report_section','32',NULL,'{"id": 32, "period_id": 5, "key": "noi_bat", "text": "93% người dân, doanh nghiệp được khảo sát hài lòng với việc phục vụ."}');
INSERT INTO "changed_row" VALUES(522,92,'report_section','33',NULL,'{"id": 33, "period_id": 5, "key": "ton_tai", "text": "Việc phân công lại nhiệm vụ giữa các phòng chậm so với kế hoạch."}');
INSERT INTO "changed_row" VALUES(523,92,'report_section','34',NULL,'{"id": 34, "period_id": 5, "key": "nguyen_nhan", "text": "Một số nhiệm vụ chuyên ngành chưa có hướng dẫn thống nhất."}');
INSERT INTO "changed_row" VALUES(524,92,'report_section','35',NULL,'{"id": 35, "period_id": 5, "key": "phuong_huong", "text": "Ban hành thông báo phân công nhiệm vụ; hoàn thành bản mô tả công việc và nâng cấp trang thông tin điện tử."}');
INSERT INTO "changed_row" VALUES(525,92,'report_section','36',NULL,'{"id": 36, "period_id": 5, "key": "kien_nghi", "text": "Đề nghị Sở Nội vụ hướng dẫn mô tả công việc của 3 vị trí kiêm nhiệm."}');
INSERT INTO "changed_row" VALUES(526,93,'reporting_period','6',NULL,'{"id": 6, "unit_id": 2, "code": "2026-Y", "year": 2026, "kind": "Y", "start_on": "2025-12-15", "end_on": "2026-12-14", "due_on": "2026-12-16", "state": "entering", "pack_id": "mau-xa", "pack_version": "2025.1", "version": 1}');
INSERT INTO "changed_row" VALUES(527,94,'indicator_value','185',NULL,'{"id": 185, "period_id": 6, "code": "cd.van_ban", "value": "25", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(528,94,'indicator_value','186',NULL,'{"id": 186, "period_id": 6, "code": "cd.giao", "value": "35", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(529,94,'indicator_value','187',NULL,'{"id": 187, "period_id": 6, "code": "cd.giao_dung_han", "value": "33", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(530,94,'indicator_value','188',NULL,'{"id": 188, "period_id": 6, "code": "cd.giao_tre_han", "value": "2", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(531,94,'indicator_value','189',NULL,'{"id": 189, "period_id": 6, "code": "cd.phat_hien", "value": "8", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(532,94,'indicator_value','190',NULL,'{"id": 190, "period_id": 6, "code": "cd.khac_phuc", "value": "8", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(533,94,'indicator_value','191',NULL,'{"id": 191, "period_id": 6, "code": "cd.doi_thoai", "value": "1", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(534,94,'indicator_value','192',NULL,'{"id": 192, "period_id": 6, "code": "tc.ban_hanh", "value": "3", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(535,94,'indicator_value','193',NULL,'{"id": 193, "period_id": 6, "code": "tc.phai_ra_soat", "value": "61", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(536,94,'indicator_value','194',NULL,'{"id": 194, "period_id": 6, "code": "tc.da_ra_soat", "value": "61", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(537,94,'indicator_value','195',NULL,'{"id": 195, "period_id": 6, "code": "tthc.truc_tuyen", "value": "7046", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(538,94,'indicator_value','196',NULL,'{"id": 196, "period_id": 6, "code": "tthc.truc_tiep", "value": "2115", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(539,94,'indicator_value','197',NULL,'{"id": 197, "period_id": 6, "code": "tthc.ky_truoc", "value": "73", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(540,94,'indicator_value','198',NULL,'{"id": 198, "period_id": 6, "code": "tthc.truoc_han", "value": "7028", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(541,94,'indicator_value','199',NULL,'{"id": 199, "period_id": 6, "code": "tthc.dung_han", "value": "2089", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(542,94,'indicator_value','200',NULL,'{"id": 200, "period_id": 6, "code": "tthc.qua_han", "value": "36", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(543,94,'indicator_value','201',NULL,'{"id": 201, "period_id": 6, "code": "tthc.dang_trong_han", "value": "80", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(544,94,'indicator_value','202',NULL,'{"id": 202, "period_id": 6, "code": "tthc.dang_qua_han", "value": "1", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(545,94,'indicator_value','203',NULL,'{"id": 203, "period_id": 6, "code": "tthc.thu_xin_loi", "value": "36", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(546,94,'indicator_value','204',NULL,'{"id": 204, "period_id": 6, "code": "tthc.phan_anh", "value": "18", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(547,94,'indicator_value','205',NULL,'{"id": 205, "period_id": 6, "code": "tthc.phan_anh_da_xu_ly", "value": "17", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(548,94,'indicator_value','206',NULL,'{"id": 206, "period_id": 6, "code": "bm.bien_che_giao", "value": "41", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(549,94,'indicator_value','207',NULL,'{"id": 207, "period_id": 6, "code": "bm.bien_che_co_mat", "value": "41", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(550,94,'indicator_value','208',NULL,'{"id": 208, "period_id": 6, "code": "bm.don_vi_sap_xep", "value": "1", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(551,94,'indicator_value','209',NULL,'{"id": 209, "period_id": 6, "code": "cv.lop", "value": "11", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(552,94,'indicator_value','210',NULL,'{"id": 210, "period_id": 6, "code": "cv.luot", "value": "96", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(553,94,'indicator_value','211',NULL,'{"id": 211, "period_id": 6, "code": "cv.cong_chuc", "value": "41", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(554,94,'indicator_value','212',NULL,'{"id": 212, "period_id": 6, "code": "cv.dat_chuan", "value": "40", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(555,94,'indicator_value','213',NULL,'{"id": 213, "period_id": 6, "code": "cv.ky_luat", "value": "0", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(556,94,'indicator_value','214',NULL,'{"id": 214, "period_id": 6, "code": "tcc.von_ke_hoach", "value": "26150.5", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(557,94,'indicator_value','215',NULL,'{"id": 215, "period_id": 6, "code": "tcc.giai_ngan", "value": "25103.8", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(558,94,'indicator_value','216',NULL,'{"id": 216, "period_id": 6, "code": "dt.so_hoa", "value": "9116", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(559,94,'indicator_value','217',NULL,'{"id": 217, "period_id": 6, "code": "dt.co_phi", "value": "3398", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(560,94,'indicator_value','218',NULL,'{"id": 218, "period_id": 6, "code": "dt.thanh_toan", "value": "2470", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(561,94,'indicator_value','219',NULL,'{"id": 219, "period_id": 6, "code": "dt.van_ban_di", "value": "2846", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(562,94,'indicator_value','220',NULL,'{"id": 220, "period_id": 6, "code": "dt.van_ban_ky_so", "value": "2844", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(563,94,'indicator_value','221',NULL,'{"id": 221, "period_id": 6, "code": "dt.khao_sat", "value": null, "text": "Kết hợp trực tuyến và phát phiếu", "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(564,94,'indicator_value','222',NULL,'{"id": 222, "period_id": 6, "code": "dt.hai_long", "value": "93.1", "text": null, "note": "", "missing_reason": ""}');
INSERT INTO "changed_row" VALUES(565,95,'report_section','37',NULL,'{"id": 37, "period_id": 6, "key": "chi_dao", "text": "Công nhận 4 sáng kiến cải cách hành chính; đối thoại 2 đợt với người dân, hợp tác xã.\nTự kiểm tra 6/6 phòng, trung tâm; khắc phục xong toàn bộ nội dung phát hiện."}');
INSERT INTO "changed_row" VALUES(566,95,'report_section','38',NULL,'{"id": 38, "period_id": 6, "key": "the_che", "text": "Ban hành 03 văn bản quy phạm pháp luật; rà soát 61/61 văn bản; hoàn thành theo dõi thi hành pháp luật về đất đai, hộ tịch."}');
INSERT INTO "changed_row" VALUES(567,95,'report_section','39',NULL,'{"id": 39, "period_id": 6, "key": "tthc", "text": "Tiếp nhận lưu động tại 9/9 thôn; kiến nghị đơn giản hóa 3 thủ tục."}');
INSERT INTO "changed_row" VALUES(568,95,'report_section','40',NULL,'{"id": 40, "period_id": 6, "key": "bo_may", "text": "Phân công lại nhiệm vụ giữa các phòng; sử dụng đúng biên chế được giao."}');
INSERT INTO "changed_row" VALUES(569,95,'report_section','41',NULL,'{"id": 41, "period_id": 6, "key": "cong_vu", "text": "Cử 96 lượt cán bộ, công chức dự 11 lớp đào tạo, bồi dưỡng; hoàn thiện 17/20 bản mô tả công việc."}');
INSERT INTO "changed_row" VALUES(570,95,'report_section','42',NULL,'{"id": 42, "period_id": 6, "key": "tai_chinh", "text": "Giải ngân 25.103,8 triệu đồng, đạt 96% kế hoạch."}');
INSERT INTO "changed_row" VALUES(571,95,'report_section','43',NULL,'{"id": 43, "period_id": 6, "key": "dien_tu", "text": "Trên 76% hồ sơ mới được nộp trực tuyến; số hóa 9.116 hồ sơ."}');
INSERT INTO "changed_row" VALUES(572,95,'report_section','44',NULL,'{"id": 44, "period_id": 6, "key": "noi_bat", "text": "Tỷ lệ hồ sơ giải quyết trước hạn, đúng hạn đạt 99,6%, cao hơn năm trước."}');
INSERT INTO "changed_row" VALUES(573,95,'report_section','45',NULL,'{"id": 45, "period_id": 6, "key": "ton_tai", "text": "Bản mô tả công việc và việc nâng cấp trang thông tin điện tử chưa hoàn thành."}');
INSERT INTO "changed_row" VALUES(574,95,'report_section','46',NULL,'{"id": 46, "period_id": 6, "key": "nguyen_nhan", "text": "Ba vị trí kiêm nhiệm chưa có hướng dẫn; nhân lực công nghệ thông tin mỏng."}');
INSERT INTO "changed_row" VALUES(575,95,'report_section','47',NULL,'{"id": 47, "period_id": 6, "key": "phuong_huong", "text": "Xây dựng Kế hoạch cải cách hành chính năm 2027; hoàn thành 2 nhiệm vụ quá hạn trong quý I năm 2027."}');
INSERT INTO "changed_row" VALUES(576,95,'report_section','48',NULL,'{"id": 48, "period_id": 6, "key": "kien_nghi", "text": "Đề nghị UBND tỉnh có nhân viên hỗ trợ kỹ thuật dùng chung cho cụm xã."}');
CREATE TABLE evidence_file (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	sha256 VARCHAR(64) NOT NULL, 
	name TEXT NOT NULL, 
	size INTEGER NOT NULL, 
	added_at DATETIME NOT NULL, 
	CONSTRAINT uq_evidence_file_sha256 UNIQUE (sha256)
);
INSERT INTO "evidence_file" VALUES(1,'c518e224560f46f5400ab64460a5ae0bd0fbcd4c88c482e064191049cc0c7673','bien-ban-tu-kiem-tra.docx',38234,'2026-11-24 14:51:46.617246');
CREATE TABLE evidence_link (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	file_id INTEGER NOT NULL, 
	subject VARCHAR(60) NOT NULL, 
	subject_id INTEGER NOT NULL, 
	CONSTRAINT fk_evidence_link_file_id_evidence_file FOREIGN KEY(file_id) REFERENCES evidence_file (id), 
	CONSTRAINT uq_evidence_link_subject_subject_id_file_id UNIQUE (subject, subject_id, file_id)
);
INSERT INTO "evidence_link" VALUES(1,1,'plan_task',3);
INSERT INTO "evidence_link" VALUES(2,1,'plan_task',15);
CREATE TABLE history_action (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	at DATETIME NOT NULL, 
	title TEXT NOT NULL, 
	actor TEXT NOT NULL, 
	undoes_id INTEGER, 
	CONSTRAINT fk_history_action_undoes_id_history_action FOREIGN KEY(undoes_id) REFERENCES history_action (id)
);
INSERT INTO "history_action" VALUES(1,'2026-11-24 14:51:46.315868','Lập đơn vị mẫu','canbo',NULL);
INSERT INTO "history_action" VALUES(2,'2026-11-24 14:51:46.443934','Nhập kế hoạch năm 2026','canbo',NULL);
INSERT INTO "history_action" VALUES(3,'2026-11-24 14:51:46.462103','Thêm chỉ tiêu: Hoàn thành tối thiểu 95% nhiệm vụ trong Kế hoạch cải cách hành chính năm 2026.','canbo',NULL);
INSERT INTO "history_action" VALUES(4,'2026-11-24 14:51:46.470999','Thêm chỉ tiêu: 100% phòng, trung tâm thuộc UBND xã được tự kiểm tra công tác cải cách hành chính trong năm.','canbo',NULL);
INSERT INTO "history_action" VALUES(5,'2026-11-24 14:51:46.478043','Thêm chỉ tiêu: 100% văn bản quy phạm pháp luật thuộc đối tượng rà soát được rà soát đúng quy định.','canbo',NULL);
INSERT INTO "history_action" VALUES(6,'2026-11-24 14:51:46.483800','Thêm chỉ tiêu: Tỷ lệ hồ sơ thủ tục hành chính giải quyết trước hạn, đúng hạn đạt từ 99% trở lên.','canbo',NULL);
INSERT INTO "history_action" VALUES(7,'2026-11-24 14:51:46.489999','Thêm chỉ tiêu: 100% phản ánh, kiến nghị của người dân, tổ chức được xử lý đúng hạn.','canbo',NULL);
INSERT INTO "history_action" VALUES(8,'2026-11-24 14:51:46.495518','Thêm chỉ tiêu: Tối thiểu 95% cán bộ, công chức xã đạt chuẩn theo quy định.','canbo',NULL);
INSERT INTO "history_action" VALUES(9,'2026-11-24 14:51:46.501259','Thêm chỉ tiêu: Giải ngân vốn đầu tư công đạt trên 95% kế hoạch được giao.','canbo',NULL);
INSERT INTO "history_action" VALUES(10,'2026-11-24 14:51:46.507321','Thêm chỉ tiêu: Tỷ lệ hồ sơ tiếp nhận trực tuyến đạt từ 75% trở lên.','canbo',NULL);
INSERT INTO "history_action" VALUES(11,'2026-11-24 14:51:46.513174','Thêm chỉ tiêu: Ít nhất 70% hồ sơ có nghĩa vụ tài chính được thanh toán trực tuyến.','canbo',NULL);
INSERT INTO "history_action" VALUES(12,'2026-11-24 14:51:46.520905','Thêm chỉ tiêu: Mức độ hài lòng của người dân, doanh nghiệp đạt từ 90% trở lên.','canbo',NULL);
INSERT INTO "history_action" VALUES(13,'2026-11-24 14:51:46.533114','Nhiệm vụ 1: hoàn thành','canbo',NULL);
INSERT INTO "history_action" VALUES(14,'2026-11-24 14:51:46.535401','Nhiệm vụ 13: hoàn thành','canbo',NULL);
INSERT INTO "history_action" VALUES(15,'2026-11-24 14:51:46.537975','Nhiệm vụ 29: hoàn thành','canbo',NULL);
INSERT INTO "history_action" VALUES(16,'2026-11-24 14:51:46.548800','Nhiệm vụ 2: xong một bước','canbo',NULL);
INSERT INTO "history_action" VALUES(17,'2026-11-24 14:51:46.557640','Nhiệm vụ 2: ghi tiến độ','canbo',NULL);
INSERT INTO "history_action" VALUES(18,'2026-11-24 14:51:46.563801','Nhiệm vụ 4: hoàn thành','canbo',NULL);
INSERT INTO "history_action" VALUES(19,'2026-11-24 14:51:46.569102','Nhiệm vụ 7: ghi tiến độ','canbo',NULL);
INSERT INTO "history_action" VALUES(20,'2026-11-24 14:51:46.575692','Nhiệm vụ 21: xong một bước','canbo',NULL);
INSERT INTO "history_action" VALUES(21,'2026-11-24 14:51:46.577571','Nhiệm vụ 21: ghi tiến độ','canbo',NULL);
INSERT INTO "history_action" VALUES(22,'2026-11-24 14:51:46.582279','Nhiệm vụ 11: xong một bước','canbo',NULL);
INSERT INTO "history_action" VALUES(23,'2026-11-24 14:51:46.583978','Nhiệm vụ 11: ghi tiến độ','canbo',NULL);
INSERT INTO "history_action" VALUES(24,'2026-11-24 14:51:46.589697','Nhiệm vụ 3: xong một bước','canbo',NULL);
INSERT INTO "history_action" VALUES(25,'2026-11-24 14:51:46.591352','Nhiệm vụ 3: ghi tiến độ','canbo',NULL);
INSERT INTO "history_action" VALUES(26,'2026-11-24 14:51:46.593582','Nhiệm vụ 25: hoàn thành','canbo',NULL);
INSERT INTO "history_action" VALUES(27,'2026-11-24 14:51:46.595473','Nhiệm vụ 7: hoàn thành','canbo',NULL);
INSERT INTO "history_action" VALUES(28,'2026-11-24 14:51:46.597623','Nhiệm vụ 17: hoàn thành','canbo',NULL);
INSERT INTO "history_action" VALUES(29,'2026-11-24 14:51:46.599092','Nhiệm vụ 26: ghi tiến độ','canbo',NULL);
INSERT INTO "history_action" VALUES(30,'2026-11-24 14:51:46.600851','Nhiệm vụ 26: hoàn thành','canbo',NULL);
INSERT INTO "history_action" VALUES(31,'2026-11-24 14:51:46.602314','Nhiệm vụ 14: ghi tiến độ','canbo',NULL);
INSERT INTO "history_action" VALUES(32,'2026-11-24 14:51:46.607626','Nhiệm vụ 10: điều kiện đã có','canbo',NULL);
INSERT INTO "history_action" VALUES(33,'2026-11-24 14:51:46.613685','Nhiệm vụ 3: ghi tiến độ','canbo',NULL);
INSERT INTO "history_action" VALUES(34,'2026-11-24 14:51:46.621232','Nhiệm vụ 3: đính kèm minh chứng','canbo',NULL);
INSERT INTO "history_action" VALUES(35,'2026-11-24 14:51:46.623287','Nhiệm vụ 32: không còn thực hiện','canbo',NULL);
INSERT INTO "history_action" VALUES(36,'2026-11-24 14:51:46.625356','Nhiệm vụ 28: ghi tiến độ','canbo',NULL);
INSERT INTO "history_action" VALUES(37,'2026-11-24 14:51:46.626984','Nhiệm vụ 5: ghi tiến độ','canbo',NULL);
INSERT INTO "history_action" VALUES(38,'2026-11-24 14:51:46.628519','Nhiệm vụ 12: ghi tiến độ','canbo',NULL);
INSERT INTO "history_action" VALUES(39,'2026-11-24 14:51:46.630349','Nhiệm vụ 18: ghi tiến độ','canbo',NULL);
INSERT INTO "history_action" VALUES(40,'2026-11-24 14:51:46.631878','Nhiệm vụ 9: ghi tiến độ','canbo',NULL);
INSERT INTO "history_action" VALUES(41,'2026-11-24 14:51:46.633405','Nhiệm vụ 2: ghi tiến độ','canbo',NULL);
INSERT INTO "history_action" VALUES(42,'2026-11-24 14:51:46.634836','Nhiệm vụ 30: ghi tiến độ','canbo',NULL);
INSERT INTO "history_action" VALUES(43,'2026-11-24 14:51:46.636558','Nhiệm vụ 31: ghi tiến độ','canbo',NULL);
INSERT INTO "history_action" VALUES(44,'2026-11-24 14:51:46.639278','Nhiệm vụ 15: đính kèm minh chứng','canbo',NULL);
INSERT INTO "history_action" VALUES(45,'2026-11-24 14:51:46.641016','Nhiệm vụ 15: hoàn thành','canbo',NULL);
INSERT INTO "history_action" VALUES(46,'2026-11-24 14:51:46.643430','Nhiệm vụ 10: hoàn thành','canbo',NULL);
INSERT INTO "history_action" VALUES(47,'2026-11-24 14:51:46.644940','Nhiệm vụ 16: ghi tiến độ','canbo',NULL);
INSERT INTO "history_action" VALUES(48,'2026-11-24 14:51:46.646591','Nhiệm vụ 16: hoàn thành','canbo',NULL);
INSERT INTO "history_action" VALUES(49,'2026-11-24 14:51:46.648444','Nhiệm vụ 19: hoàn thành','canbo',NULL);
INSERT INTO "history_action" VALUES(50,'2026-11-24 14:51:46.650388','Nhiệm vụ 5: hoàn thành','canbo',NULL);
INSERT INTO "history_action" VALUES(51,'2026-11-24 14:51:46.652019','Nhiệm vụ 23: hoàn thành','canbo',NULL);
INSERT INTO "history_action" VALUES(52,'2026-11-24 14:51:46.653561','Nhiệm vụ 22: ghi tiến độ','canbo',NULL);
INSERT INTO "history_action" VALUES(53,'2026-11-24 14:51:46.655731','Nhiệm vụ 11: ghi tiến độ','canbo',NULL);
INSERT INTO "history_action" VALUES(54,'2026-11-24 14:51:46.657414','Nhiệm vụ 8: ghi tiến độ','canbo',NULL);
INSERT INTO "history_action" VALUES(55,'2026-11-24 14:51:46.658978','Nhiệm vụ 28: ghi tiến độ','canbo',NULL);
INSERT INTO "history_action" VALUES(56,'2026-11-24 14:51:46.660834','Nhiệm vụ 27: ghi tiến độ','canbo',NULL);
INSERT INTO "history_action" VALUES(57,'2026-11-24 14:51:46.662370','Nhiệm vụ 33: ghi tiến độ','canbo',NULL);
INSERT INTO "history_action" VALUES(58,'2026-11-24 14:51:46.663916','Nhiệm vụ 2: ghi tiến độ','canbo',NULL);
INSERT INTO "history_action" VALUES(59,'2026-11-24 14:51:46.666355','Nhiệm vụ 20: ghi tiến độ','canbo',NULL);
INSERT INTO "history_action" VALUES(60,'2026-11-24 14:51:46.667830','Nhiệm vụ 3: ghi tiến độ','canbo',NULL);
INSERT INTO "history_action" VALUES(61,'2026-11-24 14:51:46.669708','Nhiệm vụ 3: hoàn thành','canbo',NULL);
INSERT INTO "history_action" VALUES(62,'2026-11-24 14:51:46.671691','Nhiệm vụ 18: hoàn thành','canbo',NULL);
INSERT INTO "history_action" VALUES(63,'2026-11-24 14:51:46.673553','Nhiệm vụ 14: hoàn thành','canbo',NULL);
INSERT INTO "history_action" VALUES(64,'2026-11-24 14:51:46.675773','Nhiệm vụ 11: hoàn thành','canbo',NULL);
INSERT INTO "history_action" VALUES(65,'2026-11-24 14:51:46.677682','Nhiệm vụ 8: hoàn thành','canbo',NULL);
INSERT INTO "history_action" VALUES(66,'2026-11-24 14:51:46.679596','Nhiệm vụ 6: ghi tiến độ','canbo',NULL);
INSERT INTO "history_action" VALUES(67,'2026-11-24 14:51:46.681133','Nhiệm vụ 22: ghi tiến độ','canbo',NULL);
INSERT INTO "history_action" VALUES(68,'2026-11-24 14:51:46.682769','Nhiệm vụ 33: ghi tiến độ','canbo',NULL);
INSERT INTO "history_action" VALUES(69,'2026-11-24 14:51:46.684667','Nhiệm vụ 9: ghi tiến độ','canbo',NULL);
INSERT INTO "history_action" VALUES(70,'2026-11-24 14:51:46.686200','Nhiệm vụ 28: ghi tiến độ','canbo',NULL);
INSERT INTO "history_action" VALUES(71,'2026-11-24 14:51:46.687898','Nhiệm vụ 2: hoàn thành','canbo',NULL);
INSERT INTO "history_action" VALUES(72,'2026-11-24 14:51:46.689523','Nhiệm vụ 6: hoàn thành','canbo',NULL);
INSERT INTO "history_action" VALUES(73,'2026-11-24 14:51:46.691102','Nhiệm vụ 21: hoàn thành','canbo',NULL);
INSERT INTO "history_action" VALUES(74,'2026-11-24 14:51:46.694733','Nhiệm vụ 30: hoàn thành','canbo',NULL);
INSERT INTO "history_action" VALUES(75,'2026-11-24 14:51:46.696673','Nhiệm vụ 9: hoàn thành','canbo',NULL);
INSERT INTO "history_action" VALUES(76,'2026-11-24 14:51:46.698970','Nhiệm vụ 12: hoàn thành','canbo',NULL);
INSERT INTO "history_action" VALUES(77,'2026-11-24 14:51:46.700611','Nhiệm vụ 20: hoàn thành','canbo',NULL);
INSERT INTO "history_action" VALUES(78,'2026-11-24 14:51:46.702185','Nhiệm vụ 31: hoàn thành','canbo',NULL);
INSERT INTO "history_action" VALUES(79,'2026-11-24 14:51:46.703791','Nhiệm vụ 24: hoàn thành','canbo',NULL);
INSERT INTO "history_action" VALUES(80,'2026-11-24 14:51:46.707310','Mở kỳ báo cáo 2025-Q4','canbo',NULL);
INSERT INTO "history_action" VALUES(81,'2026-11-24 14:51:46.714418','Nhập số liệu 2025-Q4','canbo',NULL);
INSERT INTO "history_action" VALUES(82,'2026-11-24 14:51:46.717431','Mở kỳ báo cáo 2025-Y','canbo',NULL);
INSERT INTO "history_action" VALUES(83,'2026-11-24 14:51:46.725119','Nhập số liệu 2025-Y','canbo',NULL);
INSERT INTO "history_action" VALUES(84,'2026-11-24 14:51:46.729096','Mở kỳ báo cáo 2026-Q1','canbo',NULL);
INSERT INTO "history_action" VALUES(85,'2026-11-24 14:51:46.734286','Nhập số liệu 2026-Q1','canbo',NULL);
INSERT INTO "history_action" VALUES(86,'2026-11-24 14:51:46.747048','Viết báo cáo 2026-Q1','canbo',NULL);
INSERT INTO "history_action" VALUES(87,'2026-11-24 14:51:46.749419','Mở kỳ báo cáo 2026-H1','canbo',NULL);
INSERT INTO "history_action" VALUES(88,'2026-11-24 14:51:46.755038','Nhập số liệu 2026-H1','canbo',NULL);
INSERT INTO "history_action" VALUES(89,'2026-11-24 14:51:46.767225','Viết báo cáo 2026-H1','canbo',NULL);
INSERT INTO "history_action" VALUES(90,'2026-11-24 14:51:46.769536','Mở kỳ báo cáo 2026-M9','canbo',NULL);
INSERT INTO "history_action" VALUES(91,'2026-11-24 14:51:46.775081','Nhập số liệu 2026-M9','canbo',NULL);
INSERT INTO "history_action" VALUES(92,'2026-11-24 14:51:46.785908','Viết báo cáo 2026-M9','canbo',NULL);
INSERT INTO "history_action" VALUES(93,'2026-11-24 14:51:46.788820','Mở kỳ báo cáo 2026-Y','canbo',NULL);
INSERT INTO "history_action" VALUES(94,'2026-11-24 14:51:46.793956','Nhập số liệu 2026-Y','canbo',NULL);
INSERT INTO "history_action" VALUES(95,'2026-11-24 14:51:46.805691','Viết báo cáo 2026-Y','canbo',NULL);
CREATE TABLE "indicator_value" (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	period_id INTEGER NOT NULL, 
	code TEXT NOT NULL, 
	value VARCHAR(40), 
	text TEXT, 
	note TEXT NOT NULL, 
	missing_reason TEXT NOT NULL, 
	CONSTRAINT fk_indicator_value_period_id_reporting_period FOREIGN KEY(period_id) REFERENCES reporting_period (id) ON DELETE CASCADE, 
	CONSTRAINT uq_indicator_value_period_id_code UNIQUE (period_id, code)
);
INSERT INTO "indicator_value" VALUES(1,1,'cd.van_ban','5',NULL,'','');
INSERT INTO "indicator_value" VALUES(2,1,'cd.giao','9',NULL,'','');
INSERT INTO "indicator_value" VALUES(3,1,'cd.giao_dung_han','9',NULL,'','');
INSERT INTO "indicator_value" VALUES(4,1,'cd.giao_tre_han','0',NULL,'','');
INSERT INTO "indicator_value" VALUES(5,1,'cd.phat_hien','0',NULL,'','');
INSERT INTO "indicator_value" VALUES(6,1,'cd.khac_phuc','0',NULL,'','');
INSERT INTO "indicator_value" VALUES(7,1,'cd.doi_thoai','0',NULL,'','');
INSERT INTO "indicator_value" VALUES(8,1,'tc.ban_hanh','1',NULL,'','');
INSERT INTO "indicator_value" VALUES(9,1,'tc.phai_ra_soat','96',NULL,'','');
INSERT INTO "indicator_value" VALUES(10,1,'tc.da_ra_soat','41',NULL,'','');
INSERT INTO "indicator_value" VALUES(11,1,'tthc.truc_tuyen','1540',NULL,'','');
INSERT INTO "indicator_value" VALUES(12,1,'tthc.truc_tiep','860',NULL,'','');
INSERT INTO "indicator_value" VALUES(13,1,'tthc.ky_truoc','95',NULL,'','');
INSERT INTO "indicator_value" VALUES(14,1,'tthc.truoc_han','1830',NULL,'','');
INSERT INTO "indicator_value" VALUES(15,1,'tthc.dung_han','572',NULL,'','');
INSERT INTO "indicator_value" VALUES(16,1,'tthc.qua_han','20',NULL,'','');
INSERT INTO "indicator_value" VALUES(17,1,'tthc.dang_trong_han','70',NULL,'','');
INSERT INTO "indicator_value" VALUES(18,1,'tthc.dang_qua_han','3',NULL,'','');
INSERT INTO "indicator_value" VALUES(19,1,'tthc.thu_xin_loi','20',NULL,'','');
INSERT INTO "indicator_value" VALUES(20,1,'tthc.phan_anh','6',NULL,'','');
INSERT INTO "indicator_value" VALUES(21,1,'tthc.phan_anh_da_xu_ly','6',NULL,'','');
INSERT INTO "indicator_value" VALUES(22,1,'bm.bien_che_giao','42',NULL,'','');
INSERT INTO "indicator_value" VALUES(23,1,'bm.bien_che_co_mat','39',NULL,'','');
INSERT INTO "indicator_value" VALUES(24,1,'bm.don_vi_sap_xep','0',NULL,'','');
INSERT INTO "indicator_value" VALUES(25,1,'cv.lop','3',NULL,'','');
INSERT INTO "indicator_value" VALUES(26,1,'cv.luot','22',NULL,'','');
INSERT INTO "indicator_value" VALUES(27,1,'cv.cong_chuc','39',NULL,'','');
INSERT INTO "indicator_value" VALUES(28,1,'cv.dat_chuan','35',NULL,'','');
INSERT INTO "indicator_value" VALUES(29,1,'cv.ky_luat','0',NULL,'','');
INSERT INTO "indicator_value" VALUES(30,1,'tcc.von_ke_hoach','18650',NULL,'','');
INSERT INTO "indicator_value" VALUES(31,1,'tcc.giai_ngan','16894.2',NULL,'','');
INSERT INTO "indicator_value" VALUES(32,1,'dt.so_hoa','2190',NULL,'','');
INSERT INTO "indicator_value" VALUES(33,1,'dt.co_phi','905',NULL,'','');
INSERT INTO "indicator_value" VALUES(34,1,'dt.thanh_toan','520',NULL,'','');
INSERT INTO "indicator_value" VALUES(35,1,'dt.van_ban_di','742',NULL,'','');
INSERT INTO "indicator_value" VALUES(36,1,'dt.van_ban_ky_so','739',NULL,'','');
INSERT INTO "indicator_value" VALUES(37,2,'cd.van_ban','21',NULL,'','');
INSERT INTO "indicator_value" VALUES(38,2,'cd.giao','34',NULL,'','');
INSERT INTO "indicator_value" VALUES(39,2,'cd.giao_dung_han','32',NULL,'','');
INSERT INTO "indicator_value" VALUES(40,2,'cd.giao_tre_han','2',NULL,'','');
INSERT INTO "indicator_value" VALUES(41,2,'cd.phat_hien','7',NULL,'','');
INSERT INTO "indicator_value" VALUES(42,2,'cd.khac_phuc','7',NULL,'','');
INSERT INTO "indicator_value" VALUES(43,2,'cd.doi_thoai','1',NULL,'','');
INSERT INTO "indicator_value" VALUES(44,2,'tc.ban_hanh','1',NULL,'','');
INSERT INTO "indicator_value" VALUES(45,2,'tc.phai_ra_soat','96',NULL,'','');
INSERT INTO "indicator_value" VALUES(46,2,'tc.da_ra_soat','41',NULL,'','');
INSERT INTO "indicator_value" VALUES(47,2,'tthc.truc_tuyen','5120',NULL,'','');
INSERT INTO "indicator_value" VALUES(48,2,'tthc.truc_tiep','3480',NULL,'','');
INSERT INTO "indicator_value" VALUES(49,2,'tthc.ky_truoc','61',NULL,'','');
INSERT INTO "indicator_value" VALUES(50,2,'tthc.truoc_han','6210',NULL,'','');
INSERT INTO "indicator_value" VALUES(51,2,'tthc.dung_han','2290',NULL,'','');
INSERT INTO "indicator_value" VALUES(52,2,'tthc.qua_han','88',NULL,'','');
INSERT INTO "indicator_value" VALUES(53,2,'tthc.dang_trong_han','70',NULL,'','');
INSERT INTO "indicator_value" VALUES(54,2,'tthc.dang_qua_han','3',NULL,'','');
INSERT INTO "indicator_value" VALUES(55,2,'tthc.thu_xin_loi','88',NULL,'','');
INSERT INTO "indicator_value" VALUES(56,2,'tthc.phan_anh','19',NULL,'','');
INSERT INTO "indicator_value" VALUES(57,2,'tthc.phan_anh_da_xu_ly','18',NULL,'','');
INSERT INTO "indicator_value" VALUES(58,2,'bm.bien_che_giao','42',NULL,'','');
INSERT INTO "indicator_value" VALUES(59,2,'bm.bien_che_co_mat','39',NULL,'','');
INSERT INTO "indicator_value" VALUES(60,2,'bm.don_vi_sap_xep','4',NULL,'','');
INSERT INTO "indicator_value" VALUES(61,2,'cv.lop','7',NULL,'','');
INSERT INTO "indicator_value" VALUES(62,2,'cv.luot','58',NULL,'','');
INSERT INTO "indicator_value" VALUES(63,2,'cv.cong_chuc','39',NULL,'','');
INSERT INTO "indicator_value" VALUES(64,2,'cv.dat_chuan','35',NULL,'','');
INSERT INTO "indicator_value" VALUES(65,2,'cv.ky_luat','0',NULL,'','');
INSERT INTO "indicator_value" VALUES(66,2,'tcc.von_ke_hoach','18650',NULL,'','');
INSERT INTO "indicator_value" VALUES(67,2,'tcc.giai_ngan','16894.2',NULL,'','');
INSERT INTO "indicator_value" VALUES(68,2,'dt.so_hoa','7300',NULL,'','');
INSERT INTO "indicator_value" VALUES(69,2,'dt.co_phi','3100',NULL,'','');
INSERT INTO "indicator_value" VALUES(70,2,'dt.thanh_toan','1580',NULL,'','');
INSERT INTO "indicator_value" VALUES(71,2,'dt.van_ban_di','2890',NULL,'','');
INSERT INTO "indicator_value" VALUES(72,2,'dt.van_ban_ky_so','2866',NULL,'','');
INSERT INTO "indicator_value" VALUES(73,2,'dt.khao_sat',NULL,'Phát phiếu','','');
INSERT INTO "indicator_value" VALUES(74,2,'dt.hai_long','90.4',NULL,'','');
INSERT INTO "indicator_value" VALUES(75,3,'cd.van_ban','6',NULL,'','');
INSERT INTO "indicator_value" VALUES(76,3,'cd.giao','8',NULL,'','');
INSERT INTO "indicator_value" VALUES(77,3,'cd.giao_dung_han','8',NULL,'','');
INSERT INTO "indicator_value" VALUES(78,3,'cd.giao_tre_han','0',NULL,'','');
INSERT INTO "indicator_value" VALUES(79,3,'cd.phat_hien','0',NULL,'','');
INSERT INTO "indicator_value" VALUES(80,3,'cd.khac_phuc','0',NULL,'','');
INSERT INTO "indicator_value" VALUES(81,3,'cd.doi_thoai','0',NULL,'','');
INSERT INTO "indicator_value" VALUES(82,3,'tc.ban_hanh','0',NULL,'','');
INSERT INTO "indicator_value" VALUES(83,3,'tc.phai_ra_soat','55',NULL,'','');
INSERT INTO "indicator_value" VALUES(84,3,'tc.da_ra_soat','34',NULL,'','');
INSERT INTO "indicator_value" VALUES(85,3,'tthc.truc_tuyen','1486',NULL,'','');
INSERT INTO "indicator_value" VALUES(86,3,'tthc.truc_tiep','612',NULL,'','');
INSERT INTO "indicator_value" VALUES(87,3,'tthc.ky_truoc','73',NULL,'','');
INSERT INTO "indicator_value" VALUES(88,3,'tthc.truoc_han','1602',NULL,'','');
INSERT INTO "indicator_value" VALUES(89,3,'tthc.dung_han','478',NULL,'','');
INSERT INTO "indicator_value" VALUES(90,3,'tthc.qua_han','13',NULL,'','');
INSERT INTO "indicator_value" VALUES(91,3,'tthc.dang_trong_han','76',NULL,'','');
INSERT INTO "indicator_value" VALUES(92,3,'tthc.dang_qua_han','2',NULL,'','');
INSERT INTO "indicator_value" VALUES(93,3,'tthc.thu_xin_loi','13',NULL,'','');
INSERT INTO "indicator_value" VALUES(94,3,'tthc.phan_anh','4',NULL,'','');
INSERT INTO "indicator_value" VALUES(95,3,'tthc.phan_anh_da_xu_ly','4',NULL,'','');
INSERT INTO "indicator_value" VALUES(96,3,'bm.bien_che_giao','42',NULL,'','');
INSERT INTO "indicator_value" VALUES(97,3,'bm.bien_che_co_mat','40',NULL,'','');
INSERT INTO "indicator_value" VALUES(98,3,'bm.don_vi_sap_xep','0',NULL,'','');
INSERT INTO "indicator_value" VALUES(99,3,'cv.lop','2',NULL,'','');
INSERT INTO "indicator_value" VALUES(100,3,'cv.luot','16',NULL,'','');
INSERT INTO "indicator_value" VALUES(101,3,'cv.cong_chuc','40',NULL,'','');
INSERT INTO "indicator_value" VALUES(102,3,'cv.dat_chuan','37',NULL,'','');
INSERT INTO "indicator_value" VALUES(103,3,'cv.ky_luat','0',NULL,'','');
INSERT INTO "indicator_value" VALUES(104,3,'tcc.von_ke_hoach','24300',NULL,'','');
INSERT INTO "indicator_value" VALUES(105,3,'tcc.giai_ngan','2916.4',NULL,'','');
INSERT INTO "indicator_value" VALUES(106,3,'dt.so_hoa','2009',NULL,'','');
INSERT INTO "indicator_value" VALUES(107,3,'dt.co_phi','812',NULL,'','');
INSERT INTO "indicator_value" VALUES(108,3,'dt.thanh_toan','521',NULL,'','');
INSERT INTO "indicator_value" VALUES(109,3,'dt.van_ban_di','655',NULL,'','');
INSERT INTO "indicator_value" VALUES(110,3,'dt.van_ban_ky_so','655',NULL,'','');
INSERT INTO "indicator_value" VALUES(111,4,'cd.van_ban','13',NULL,'','');
INSERT INTO "indicator_value" VALUES(112,4,'cd.giao','17',NULL,'','');
INSERT INTO "indicator_value" VALUES(113,4,'cd.giao_dung_han','16',NULL,'','');
INSERT INTO "indicator_value" VALUES(114,4,'cd.giao_tre_han','1',NULL,'','');
INSERT INTO "indicator_value" VALUES(115,4,'cd.phat_hien','5',NULL,'','');
INSERT INTO "indicator_value" VALUES(116,4,'cd.khac_phuc','3',NULL,'','');
INSERT INTO "indicator_value" VALUES(117,4,'cd.doi_thoai','1',NULL,'','');
INSERT INTO "indicator_value" VALUES(118,4,'tc.ban_hanh','1',NULL,'','');
INSERT INTO "indicator_value" VALUES(119,4,'tc.phai_ra_soat','55',NULL,'','');
INSERT INTO "indicator_value" VALUES(120,4,'tc.da_ra_soat','55',NULL,'','');
INSERT INTO "indicator_value" VALUES(121,4,'tthc.truc_tuyen','3214',NULL,'','');
INSERT INTO "indicator_value" VALUES(122,4,'tthc.truc_tiep','1189',NULL,'','');
INSERT INTO "indicator_value" VALUES(123,4,'tthc.ky_truoc','73',NULL,'','');
INSERT INTO "indicator_value" VALUES(124,4,'tthc.truoc_han','3310',NULL,'','');
INSERT INTO "indicator_value" VALUES(125,4,'tthc.dung_han','1052',NULL,'','');
INSERT INTO "indicator_value" VALUES(126,4,'tthc.qua_han','24',NULL,'','');
INSERT INTO "indicator_value" VALUES(127,4,'tthc.dang_trong_han','89',NULL,'','');
INSERT INTO "indicator_value" VALUES(128,4,'tthc.dang_qua_han','1',NULL,'','');
INSERT INTO "indicator_value" VALUES(129,4,'tthc.thu_xin_loi','24',NULL,'','');
INSERT INTO "indicator_value" VALUES(130,4,'tthc.phan_anh','9',NULL,'','');
INSERT INTO "indicator_value" VALUES(131,4,'tthc.phan_anh_da_xu_ly','9',NULL,'','');
INSERT INTO "indicator_value" VALUES(132,4,'bm.bien_che_giao','42',NULL,'','');
INSERT INTO "indicator_value" VALUES(133,4,'bm.bien_che_co_mat','41',NULL,'','');
INSERT INTO "indicator_value" VALUES(134,4,'bm.don_vi_sap_xep','1',NULL,'','');
INSERT INTO "indicator_value" VALUES(135,4,'cv.lop','5',NULL,'','');
INSERT INTO "indicator_value" VALUES(136,4,'cv.luot','47',NULL,'','');
INSERT INTO "indicator_value" VALUES(137,4,'cv.cong_chuc','41',NULL,'','');
INSERT INTO "indicator_value" VALUES(138,4,'cv.dat_chuan','38',NULL,'','');
INSERT INTO "indicator_value" VALUES(139,4,'cv.ky_luat','0',NULL,'','');
INSERT INTO "indicator_value" VALUES(140,4,'tcc.von_ke_hoach','24300',NULL,'','');
INSERT INTO "indicator_value" VALUES(141,4,'tcc.giai_ngan','9850.7',NULL,'','');
INSERT INTO "indicator_value" VALUES(142,4,'dt.so_hoa','4298',NULL,'','');
INSERT INTO "indicator_value" VALUES(143,4,'dt.co_phi','1690',NULL,'','');
INSERT INTO "indicator_value" VALUES(144,4,'dt.thanh_toan','1136',NULL,'','');
INSERT INTO "indicator_value" VALUES(145,4,'dt.van_ban_di','1398',NULL,'','');
INSERT INTO "indicator_value" VALUES(146,4,'dt.van_ban_ky_so','1398',NULL,'','');
INSERT INTO "indicator_value" VALUES(147,5,'cd.van_ban','18',NULL,'','');
INSERT INTO "indicator_value" VALUES(148,5,'cd.giao','26',NULL,'','');
INSERT INTO "indicator_value" VALUES(149,5,'cd.giao_dung_han','24',NULL,'','');
INSERT INTO "indicator_value" VALUES(150,5,'cd.giao_tre_han','1',NULL,'','');
INSERT INTO "indicator_value" VALUES(151,5,'cd.phat_hien','5',NULL,'','');
INSERT INTO "indicator_value" VALUES(152,5,'cd.khac_phuc','5',NULL,'','');
INSERT INTO "indicator_value" VALUES(153,5,'cd.doi_thoai','1',NULL,'','');
INSERT INTO "indicator_value" VALUES(154,5,'tc.ban_hanh','2',NULL,'','');
INSERT INTO "indicator_value" VALUES(155,5,'tc.phai_ra_soat','58',NULL,'','');
INSERT INTO "indicator_value" VALUES(156,5,'tc.da_ra_soat','58',NULL,'','');
INSERT INTO "indicator_value" VALUES(157,5,'tthc.truc_tuyen','5127',NULL,'','');
INSERT INTO "indicator_value" VALUES(158,5,'tthc.truc_tiep','1702',NULL,'','');
INSERT INTO "indicator_value" VALUES(159,5,'tthc.ky_truoc','73',NULL,'','');
INSERT INTO "indicator_value" VALUES(160,5,'tthc.truoc_han','5204',NULL,'','');
INSERT INTO "indicator_value" VALUES(161,5,'tthc.dung_han','1571',NULL,'','');
INSERT INTO "indicator_value" VALUES(162,5,'tthc.qua_han','31',NULL,'','');
INSERT INTO "indicator_value" VALUES(163,5,'tthc.dang_trong_han','95',NULL,'','');
INSERT INTO "indicator_value" VALUES(164,5,'tthc.dang_qua_han','1',NULL,'','');
INSERT INTO "indicator_value" VALUES(165,5,'tthc.thu_xin_loi','31',NULL,'','');
INSERT INTO "indicator_value" VALUES(166,5,'tthc.phan_anh','14',NULL,'','');
INSERT INTO "indicator_value" VALUES(167,5,'tthc.phan_anh_da_xu_ly','13',NULL,'','');
INSERT INTO "indicator_value" VALUES(168,5,'bm.bien_che_giao','42',NULL,'','');
INSERT INTO "indicator_value" VALUES(169,5,'bm.bien_che_co_mat','41',NULL,'','');
INSERT INTO "indicator_value" VALUES(170,5,'bm.don_vi_sap_xep','1',NULL,'','');
INSERT INTO "indicator_value" VALUES(171,5,'cv.lop','8',NULL,'','');
INSERT INTO "indicator_value" VALUES(172,5,'cv.luot','71',NULL,'','');
INSERT INTO "indicator_value" VALUES(173,5,'cv.cong_chuc','41',NULL,'','');
INSERT INTO "indicator_value" VALUES(174,5,'cv.dat_chuan','39',NULL,'','');
INSERT INTO "indicator_value" VALUES(175,5,'cv.ky_luat','0',NULL,'','');
INSERT INTO "indicator_value" VALUES(176,5,'tcc.von_ke_hoach','26150.5',NULL,'','');
INSERT INTO "indicator_value" VALUES(177,5,'tcc.giai_ngan','17540.9',NULL,'','');
INSERT INTO "indicator_value" VALUES(178,5,'dt.so_hoa','6738',NULL,'','');
INSERT INTO "indicator_value" VALUES(179,5,'dt.co_phi','2541',NULL,'','');
INSERT INTO "indicator_value" VALUES(180,5,'dt.thanh_toan','1785',NULL,'','');
INSERT INTO "indicator_value" VALUES(181,5,'dt.van_ban_di','2077',NULL,'','');
INSERT INTO "indicator_value" VALUES(182,5,'dt.van_ban_ky_so','2075',NULL,'','');
INSERT INTO "indicator_value" VALUES(183,5,'dt.khao_sat',NULL,'Kết hợp trực tuyến và phát phiếu','','');
INSERT INTO "indicator_value" VALUES(184,5,'dt.hai_long','92.35',NULL,'','');
INSERT INTO "indicator_value" VALUES(185,6,'cd.van_ban','25',NULL,'','');
INSERT INTO "indicator_value" VALUES(186,6,'cd.giao','35',NULL,'','');
INSERT INTO "indicator_value" VALUES(187,6,'cd.giao_dung_han','33',NULL,'','');
INSERT INTO "indicator_value" VALUES(188,6,'cd.giao_tre_han','2',NULL,'','');
INSERT INTO "indicator_value" VALUES(189,6,'cd.phat_hien','8',NULL,'','');
INSERT INTO "indicator_value" VALUES(190,6,'cd.khac_phuc','8',NULL,'','');
INSERT INTO "indicator_value" VALUES(191,6,'cd.doi_thoai','1',NULL,'','');
INSERT INTO "indicator_value" VALUES(192,6,'tc.ban_hanh','3',NULL,'','');
INSERT INTO "indicator_value" VALUES(193,6,'tc.phai_ra_soat','61',NULL,'','');
INSERT INTO "indicator_value" VALUES(194,6,'tc.da_ra_soat','61',NULL,'','');
INSERT INTO "indicator_value" VALUES(195,6,'tthc.truc_tuyen','7046',NULL,'','');
INSERT INTO "indicator_value" VALUES(196,6,'tthc.truc_tiep','2115',NULL,'','');
INSERT INTO "indicator_value" VALUES(197,6,'tthc.ky_truoc','73',NULL,'','');
INSERT INTO "indicator_value" VALUES(198,6,'tthc.truoc_han','7028',NULL,'','');
INSERT INTO "indicator_value" VALUES(199,6,'tthc.dung_han','2089',NULL,'','');
INSERT INTO "indicator_value" VALUES(200,6,'tthc.qua_han','36',NULL,'','');
INSERT INTO "indicator_value" VALUES(201,6,'tthc.dang_trong_han','80',NULL,'','');
INSERT INTO "indicator_value" VALUES(202,6,'tthc.dang_qua_han','1',NULL,'','');
INSERT INTO "indicator_value" VALUES(203,6,'tthc.thu_xin_loi','36',NULL,'','');
INSERT INTO "indicator_value" VALUES(204,6,'tthc.phan_anh','18',NULL,'','');
INSERT INTO "indicator_value" VALUES(205,6,'tthc.phan_anh_da_xu_ly','17',NULL,'','');
INSERT INTO "indicator_value" VALUES(206,6,'bm.bien_che_giao','41',NULL,'','');
INSERT INTO "indicator_value" VALUES(207,6,'bm.bien_che_co_mat','41',NULL,'','');
INSERT INTO "indicator_value" VALUES(208,6,'bm.don_vi_sap_xep','1',NULL,'','');
INSERT INTO "indicator_value" VALUES(209,6,'cv.lop','11',NULL,'','');
INSERT INTO "indicator_value" VALUES(210,6,'cv.luot','96',NULL,'','');
INSERT INTO "indicator_value" VALUES(211,6,'cv.cong_chuc','41',NULL,'','');
INSERT INTO "indicator_value" VALUES(212,6,'cv.dat_chuan','40',NULL,'','');
INSERT INTO "indicator_value" VALUES(213,6,'cv.ky_luat','0',NULL,'','');
INSERT INTO "indicator_value" VALUES(214,6,'tcc.von_ke_hoach','26150.5',NULL,'','');
INSERT INTO "indicator_value" VALUES(215,6,'tcc.giai_ngan','25103.8',NULL,'','');
INSERT INTO "indicator_value" VALUES(216,6,'dt.so_hoa','9116',NULL,'','');
INSERT INTO "indicator_value" VALUES(217,6,'dt.co_phi','3398',NULL,'','');
INSERT INTO "indicator_value" VALUES(218,6,'dt.thanh_toan','2470',NULL,'','');
INSERT INTO "indicator_value" VALUES(219,6,'dt.van_ban_di','2846',NULL,'','');
INSERT INTO "indicator_value" VALUES(220,6,'dt.van_ban_ky_so','2844',NULL,'','');
INSERT INTO "indicator_value" VALUES(221,6,'dt.khao_sat',NULL,'Kết hợp trực tuyến và phát phiếu','','');
INSERT INTO "indicator_value" VALUES(222,6,'dt.hai_long','93.1',NULL,'','');
CREATE TABLE locked_report (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	period_id INTEGER NOT NULL, 
	version INTEGER NOT NULL, 
	context TEXT NOT NULL, 
	CONSTRAINT fk_locked_report_period_id_reporting_period FOREIGN KEY(period_id) REFERENCES reporting_period (id) ON DELETE CASCADE, 
	CONSTRAINT uq_locked_report_period_id_version UNIQUE (period_id, version)
);
CREATE TABLE period_event (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	period_id INTEGER NOT NULL, 
	at DATETIME NOT NULL, 
	actor TEXT NOT NULL, 
	state TEXT NOT NULL, 
	version INTEGER NOT NULL, 
	dated DATE, 
	number TEXT NOT NULL, 
	remarks TEXT NOT NULL, 
	CONSTRAINT fk_period_event_period_id_reporting_period FOREIGN KEY(period_id) REFERENCES reporting_period (id) ON DELETE CASCADE
);
CREATE TABLE "plan" (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	unit_id INTEGER NOT NULL, 
	year INTEGER NOT NULL, 
	title TEXT NOT NULL, 
	number TEXT NOT NULL, 
	issued_on DATE, 
	before_is_inclusive BOOLEAN NOT NULL, 
	pack_id TEXT NOT NULL, 
	pack_version TEXT NOT NULL, 
	CONSTRAINT fk_plan_unit_id_unit FOREIGN KEY(unit_id) REFERENCES unit (id)
);
INSERT INTO "plan" VALUES(1,2,2026,'Kế hoạch cải cách hành chính năm 2026 của Ủy ban nhân dân xã Mẫu','12/KH-UBND','2026-01-12',0,'mau-xa','2025.1');
CREATE TABLE plan_area (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	plan_id INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	number TEXT NOT NULL, 
	name TEXT NOT NULL, 
	code TEXT, 
	CONSTRAINT fk_plan_area_plan_id_plan FOREIGN KEY(plan_id) REFERENCES "plan" (id) ON DELETE CASCADE
);
INSERT INTO "plan_area" VALUES(1,1,0,'I','CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH','chi_dao');
INSERT INTO "plan_area" VALUES(2,1,1,'II','CẢI CÁCH THỂ CHẾ','the_che');
INSERT INTO "plan_area" VALUES(3,1,2,'III','CẢI CÁCH THỦ TỤC HÀNH CHÍNH','tthc');
INSERT INTO "plan_area" VALUES(4,1,3,'IV','CẢI CÁCH TỔ CHỨC BỘ MÁY HÀNH CHÍNH NHÀ NƯỚC','bo_may');
INSERT INTO "plan_area" VALUES(5,1,4,'V','CẢI CÁCH CHẾ ĐỘ CÔNG VỤ','cong_vu');
INSERT INTO "plan_area" VALUES(6,1,5,'VI','CẢI CÁCH TÀI CHÍNH CÔNG','tai_chinh');
INSERT INTO "plan_area" VALUES(7,1,6,'VII','XÂY DỰNG VÀ PHÁT TRIỂN CHÍNH QUYỀN ĐIỆN TỬ, CHÍNH QUYỀN SỐ','dien_tu');
CREATE TABLE plan_target (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	area_id INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	text TEXT NOT NULL, 
	folded TEXT NOT NULL, 
	CONSTRAINT fk_plan_target_area_id_plan_area FOREIGN KEY(area_id) REFERENCES plan_area (id) ON DELETE CASCADE
);
INSERT INTO "plan_target" VALUES(1,1,0,'Hoàn thành tối thiểu 95% nhiệm vụ trong Kế hoạch cải cách hành chính năm 2026.','hoan thanh toi thieu 95% nhiem vu trong ke hoach cai cach hanh chinh nam 2026.');
INSERT INTO "plan_target" VALUES(2,1,1,'100% phòng, trung tâm thuộc UBND xã được tự kiểm tra công tác cải cách hành chính trong năm.','100% phong, trung tam thuoc ubnd xa duoc tu kiem tra cong tac cai cach hanh chinh trong nam.');
INSERT INTO "plan_target" VALUES(3,2,0,'100% văn bản quy phạm pháp luật thuộc đối tượng rà soát được rà soát đúng quy định.','100% van ban quy pham phap luat thuoc doi tuong ra soat duoc ra soat dung quy dinh.');
INSERT INTO "plan_target" VALUES(4,3,0,'Tỷ lệ hồ sơ thủ tục hành chính giải quyết trước hạn, đúng hạn đạt từ 99% trở lên.','ty le ho so thu tuc hanh chinh giai quyet truoc han, dung han dat tu 99% tro len.');
INSERT INTO "plan_target" VALUES(5,3,1,'100% phản ánh, kiến nghị của người dân, tổ chức được xử lý đúng hạn.','100% phan anh, kien nghi cua nguoi dan, to chuc duoc xu ly dung han.');
INSERT INTO "plan_target" VALUES(6,5,0,'Tối thiểu 95% cán bộ, công chức xã đạt chuẩn theo quy định.','toi thieu 95% can bo, cong chuc xa dat chuan theo quy dinh.');
INSERT INTO "plan_target" VALUES(7,6,0,'Giải ngân vốn đầu tư công đạt trên 95% kế hoạch được giao.','giai ngan von dau tu cong dat tren 95% ke hoach duoc giao.');
INSERT INTO "plan_target" VALUES(8,7,0,'Tỷ lệ hồ sơ tiếp nhận trực tuyến đạt từ 75% trở lên.','ty le ho so tiep nhan truc tuyen dat tu 75% tro len.');
INSERT INTO "plan_target" VALUES(9,7,1,'Ít nhất 70% hồ sơ có nghĩa vụ tài chính được thanh toán trực tuyến.','it nhat 70% ho so co nghia vu tai chinh duoc thanh toan truc tuyen.');
INSERT INTO "plan_target" VALUES(10,7,2,'Mức độ hài lòng của người dân, doanh nghiệp đạt từ 90% trở lên.','muc do hai long cua nguoi dan, doanh nghiep dat tu 90% tro len.');
CREATE TABLE plan_task (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	area_id INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	number TEXT NOT NULL, 
	task TEXT NOT NULL, 
	product TEXT NOT NULL, 
	lead TEXT NOT NULL, 
	coordination TEXT NOT NULL, 
	deadline TEXT NOT NULL, 
	deadline_understood BOOLEAN NOT NULL, 
	completed_on DATE, 
	dropped_on DATE, 
	dropped_reason TEXT NOT NULL, 
	folded TEXT NOT NULL, 
	CONSTRAINT fk_plan_task_area_id_plan_area FOREIGN KEY(area_id) REFERENCES plan_area (id) ON DELETE CASCADE
);
INSERT INTO "plan_task" VALUES(1,1,0,'1','Ban hành Kế hoạch cải cách hành chính năm 2026 của xã và giao việc cụ thể cho từng phòng, trung tâm.','Kế hoạch của UBND xã','Phòng Văn hóa - Xã hội','Các phòng, trung tâm thuộc UBND xã','Trước ngày 15/01/2026',1,'2026-01-12',NULL,'','1 ban hanh ke hoach cai cach hanh chinh nam 2026 cua xa va giao viec cu the cho tung phong, trung tam. ke hoach cua ubnd xa phong van hoa - xa hoi cac phong, trung tam thuoc ubnd xa truoc ngay 15/01/2026');
INSERT INTO "plan_task" VALUES(2,1,1,'2','Tuyên truyền cải cách hành chính trên đài truyền thanh, trang thông tin điện tử và tại các thôn.','1. Kế hoạch của UBND xã;
2. Tin, bài, buổi phát thanh.','Phòng Văn hóa - Xã hội','Trung tâm Phục vụ hành chính công xã; trưởng các thôn','- Ban hành kế hoạch: Quý I
- Thực hiện: Cả năm',1,'2026-12-10',NULL,'','2 tuyen truyen cai cach hanh chinh tren dai truyen thanh, trang thong tin dien tu va tai cac thon. 1. ke hoach cua ubnd xa; 2. tin, bai, buoi phat thanh. phong van hoa - xa hoi trung tam phuc vu hanh chinh cong xa; truong cac thon - ban hanh ke hoach: quy i - thuc hien: ca nam');
INSERT INTO "plan_task" VALUES(3,1,2,'3','Tự kiểm tra công tác cải cách hành chính tại các phòng, trung tâm.','1. Kế hoạch tự kiểm tra;
2. Biên bản tự kiểm tra;
3. Báo cáo kết quả khắc phục.','Văn phòng HĐND và UBND xã','Phòng Văn hóa - Xã hội; Trung tâm Phục vụ hành chính công xã','- Ban hành kế hoạch: Quý I
- Thực hiện: Quý II, III.',1,'2026-09-22',NULL,'','3 tu kiem tra cong tac cai cach hanh chinh tai cac phong, trung tam. 1. ke hoach tu kiem tra; 2. bien ban tu kiem tra; 3. bao cao ket qua khac phuc. van phong hdnd va ubnd xa phong van hoa - xa hoi; trung tam phuc vu hanh chinh cong xa - ban hanh ke hoach: quy i - thuc hien: quy ii, iii.');
INSERT INTO "plan_task" VALUES(4,1,3,'4','Tự đánh giá, chấm điểm Chỉ số cải cách hành chính năm 2025 của xã, kèm tài liệu kiểm chứng.','Báo cáo tự chấm điểm','Phòng Văn hóa - Xã hội','Các phòng, trung tâm thuộc UBND xã','Tháng 02',1,'2026-02-26',NULL,'','4 tu danh gia, cham diem chi so cai cach hanh chinh nam 2025 cua xa, kem tai lieu kiem chung. bao cao tu cham diem phong van hoa - xa hoi cac phong, trung tam thuoc ubnd xa thang 02');
INSERT INTO "plan_task" VALUES(5,1,4,'5','Đối thoại giữa Chủ tịch UBND xã với người dân, hợp tác xã, hộ kinh doanh về giải quyết thủ tục hành chính.','Thông báo kết luận đối thoại','Văn phòng HĐND và UBND xã','Ủy ban Mặt trận Tổ quốc Việt Nam xã; Trung tâm Phục vụ hành chính công xã','Quý II và Quý III/2026',1,'2026-08-18',NULL,'','5 doi thoai giua chu tich ubnd xa voi nguoi dan, hop tac xa, ho kinh doanh ve giai quyet thu tuc hanh chinh. thong bao ket luan doi thoai van phong hdnd va ubnd xa uy ban mat tran to quoc viet nam xa; trung tam phuc vu hanh chinh cong xa quy ii va quy iii/2026');
INSERT INTO "plan_task" VALUES(6,1,5,'6','Phát động và xét công nhận sáng kiến, cách làm mới về cải cách hành chính.','Quyết định công nhận của UBND xã','Phòng Văn hóa - Xã hội','Các phòng, trung tâm thuộc UBND xã','Tháng 11 - 12/2026',1,'2026-12-10',NULL,'','6 phat dong va xet cong nhan sang kien, cach lam moi ve cai cach hanh chinh. quyet dinh cong nhan cua ubnd xa phong van hoa - xa hoi cac phong, trung tam thuoc ubnd xa thang 11 - 12/2026');
INSERT INTO "plan_task" VALUES(7,2,0,'7','Rà soát, hệ thống hóa văn bản quy phạm pháp luật do HĐND, UBND các xã trước khi sắp xếp đã ban hành.','Danh mục văn bản hết hiệu lực, còn hiệu lực','Văn phòng HĐND và UBND xã','Các phòng chuyên môn thuộc UBND xã','Quý I',1,'2026-03-27',NULL,'','7 ra soat, he thong hoa van ban quy pham phap luat do hdnd, ubnd cac xa truoc khi sap xep da ban hanh. danh muc van ban het hieu luc, con hieu luc van phong hdnd va ubnd xa cac phong chuyen mon thuoc ubnd xa quy i');
INSERT INTO "plan_task" VALUES(8,2,1,'8','Theo dõi tình hình thi hành pháp luật trong lĩnh vực đất đai, hộ tịch trên địa bàn xã.','1. Kế hoạch của UBND xã;
2. Báo cáo kết quả theo dõi.','Văn phòng HĐND và UBND xã','Phòng Kinh tế; Công an xã','Thời hạn hoàn thành chậm nhất ngày 31/10/2026',1,'2026-11-12',NULL,'','8 theo doi tinh hinh thi hanh phap luat trong linh vuc dat dai, ho tich tren dia ban xa. 1. ke hoach cua ubnd xa; 2. bao cao ket qua theo doi. van phong hdnd va ubnd xa phong kinh te; cong an xa thoi han hoan thanh cham nhat ngay 31/10/2026');
INSERT INTO "plan_task" VALUES(9,2,2,'9','Phổ biến, giáo dục pháp luật cho cán bộ, công chức và nhân dân; duy trì tủ sách pháp luật điện tử.','Báo cáo kết quả','Văn phòng HĐND và UBND xã','Hội đồng phối hợp phổ biến, giáo dục pháp luật xã','Cả năm',1,'2026-12-11',NULL,'','9 pho bien, giao duc phap luat cho can bo, cong chuc va nhan dan; duy tri tu sach phap luat dien tu. bao cao ket qua van phong hdnd va ubnd xa hoi dong phoi hop pho bien, giao duc phap luat xa ca nam');
INSERT INTO "plan_task" VALUES(10,2,3,'10','Ban hành văn bản thực hiện các nội dung được UBND tỉnh phân cấp, ủy quyền cho cấp xã.','Quyết định của UBND xã','Văn phòng HĐND và UBND xã','Các phòng chuyên môn thuộc UBND xã','Sau khi UBND tỉnh ban hành quyết định phân cấp, ủy quyền',1,'2026-06-29',NULL,'','10 ban hanh van ban thuc hien cac noi dung duoc ubnd tinh phan cap, uy quyen cho cap xa. quyet dinh cua ubnd xa van phong hdnd va ubnd xa cac phong chuyen mon thuoc ubnd xa sau khi ubnd tinh ban hanh quyet dinh phan cap, uy quyen');
INSERT INTO "plan_task" VALUES(11,3,0,'11','Rà soát, đánh giá thủ tục hành chính thuộc thẩm quyền của xã, kiến nghị phương án đơn giản hóa.','1. Kế hoạch rà soát;
2. Báo cáo và phương án kiến nghị.','Trung tâm Phục vụ hành chính công xã','Các phòng chuyên môn thuộc UBND xã','- Ban hành Kế hoạch: Quý I
- Thực hiện: Quý II, III.',1,'2026-10-14',NULL,'','11 ra soat, danh gia thu tuc hanh chinh thuoc tham quyen cua xa, kien nghi phuong an don gian hoa. 1. ke hoach ra soat; 2. bao cao va phuong an kien nghi. trung tam phuc vu hanh chinh cong xa cac phong chuyen mon thuoc ubnd xa - ban hanh ke hoach: quy i - thuc hien: quy ii, iii.');
INSERT INTO "plan_task" VALUES(12,3,1,'12','Niêm yết, công khai đầy đủ, kịp thời thủ tục hành chính tại Trung tâm và trên trang thông tin điện tử của xã.','Danh mục thủ tục được công khai','Trung tâm Phục vụ hành chính công xã','Phòng Văn hóa - Xã hội','Thường xuyên',1,'2026-12-11',NULL,'','12 niem yet, cong khai day du, kip thoi thu tuc hanh chinh tai trung tam va tren trang thong tin dien tu cua xa. danh muc thu tuc duoc cong khai trung tam phuc vu hanh chinh cong xa phong van hoa - xa hoi thuong xuyen');
INSERT INTO "plan_task" VALUES(13,3,2,'13','Kiện toàn, bố trí công chức làm việc tại Trung tâm Phục vụ hành chính công sau khi sắp xếp.','Quyết định của Chủ tịch UBND xã','Văn phòng HĐND và UBND xã','Trung tâm Phục vụ hành chính công xã; Phòng Văn hóa - Xã hội','Tháng 01',1,'2026-01-29',NULL,'','13 kien toan, bo tri cong chuc lam viec tai trung tam phuc vu hanh chinh cong sau khi sap xep. quyet dinh cua chu tich ubnd xa van phong hdnd va ubnd xa trung tam phuc vu hanh chinh cong xa; phong van hoa - xa hoi thang 01');
INSERT INTO "plan_task" VALUES(14,3,3,'14','Tổ chức tiếp nhận hồ sơ lưu động tại các thôn xa trung tâm xã.','Lịch tiếp nhận lưu động và sổ theo dõi','Trung tâm Phục vụ hành chính công xã','Công an xã; Đoàn Thanh niên xã; trưởng các thôn','Từ ngày 01/4/2026 đến ngày 30/9/2026',1,'2026-09-30',NULL,'','14 to chuc tiep nhan ho so luu dong tai cac thon xa trung tam xa. lich tiep nhan luu dong va so theo doi trung tam phuc vu hanh chinh cong xa cong an xa; doan thanh nien xa; truong cac thon tu ngay 01/4/2026 den ngay 30/9/2026');
INSERT INTO "plan_task" VALUES(15,3,4,'15','Kiểm tra việc xin lỗi bằng văn bản và hẹn lại ngày trả đối với hồ sơ giải quyết quá hạn.','Báo cáo kết quả kiểm tra','Trung tâm Phục vụ hành chính công xã','Văn phòng HĐND và UBND xã','6 tháng đầu năm',1,'2026-06-25',NULL,'','15 kiem tra viec xin loi bang van ban va hen lai ngay tra doi voi ho so giai quyet qua han. bao cao ket qua kiem tra trung tam phuc vu hanh chinh cong xa van phong hdnd va ubnd xa 6 thang dau nam');
INSERT INTO "plan_task" VALUES(16,3,5,'16','In và phát tờ hướng dẫn bằng hình ảnh các thủ tục có nhiều người thực hiện.','20 mẫu tờ hướng dẫn','Trung tâm Phục vụ hành chính công xã','Phòng Văn hóa - Xã hội','Trước ngày 30/6/2026',1,'2026-07-24',NULL,'','16 in va phat to huong dan bang hinh anh cac thu tuc co nhieu nguoi thuc hien. 20 mau to huong dan trung tam phuc vu hanh chinh cong xa phong van hoa - xa hoi truoc ngay 30/6/2026');
INSERT INTO "plan_task" VALUES(17,4,0,'17','Sửa đổi Quy chế làm việc của UBND xã theo mô hình chính quyền địa phương hai cấp.','Quyết định của UBND xã','Văn phòng HĐND và UBND xã','Các phòng, trung tâm thuộc UBND xã','Tháng 3',1,'2026-03-30',NULL,'','17 sua doi quy che lam viec cua ubnd xa theo mo hinh chinh quyen dia phuong hai cap. quyet dinh cua ubnd xa van phong hdnd va ubnd xa cac phong, trung tam thuoc ubnd xa thang 3');
INSERT INTO "plan_task" VALUES(18,4,1,'18','Rà soát chức năng, nhiệm vụ và phân công lại công việc giữa các phòng, khắc phục chồng chéo.','Thông báo phân công của Chủ tịch UBND xã','Phòng Văn hóa - Xã hội','Các phòng, trung tâm thuộc UBND xã','Quý II',1,'2026-09-22',NULL,'','18 ra soat chuc nang, nhiem vu va phan cong lai cong viec giua cac phong, khac phuc chong cheo. thong bao phan cong cua chu tich ubnd xa phong van hoa - xa hoi cac phong, trung tam thuoc ubnd xa quy ii');
INSERT INTO "plan_task" VALUES(19,4,2,'19','Đánh giá một năm vận hành bộ máy chính quyền cấp xã sau sắp xếp.','Báo cáo của UBND xã','Phòng Văn hóa - Xã hội','Văn phòng HĐND và UBND xã; Phòng Kinh tế; Trung tâm Phục vụ hành chính công xã','Tháng 07/2026',1,'2026-08-05',NULL,'','19 danh gia mot nam van hanh bo may chinh quyen cap xa sau sap xep. bao cao cua ubnd xa phong van hoa - xa hoi van phong hdnd va ubnd xa; phong kinh te; trung tam phuc vu hanh chinh cong xa thang 07/2026');
INSERT INTO "plan_task" VALUES(20,4,3,'20','Thực hiện kế hoạch biên chế công chức và tinh giản biên chế.','Báo cáo tình hình sử dụng biên chế','Phòng Văn hóa - Xã hội','Văn phòng HĐND và UBND xã','Theo Kế hoạch',1,'2026-12-11',NULL,'','20 thuc hien ke hoach bien che cong chuc va tinh gian bien che. bao cao tinh hinh su dung bien che phong van hoa - xa hoi van phong hdnd va ubnd xa theo ke hoach');
INSERT INTO "plan_task" VALUES(21,5,0,'21','Cử cán bộ, công chức tham gia đào tạo, bồi dưỡng theo vị trí việc làm và kỹ năng số.','1. Kế hoạch của UBND xã;
2. Báo cáo kết quả đào tạo, bồi dưỡng.','Phòng Văn hóa - Xã hội','Các phòng, trung tâm thuộc UBND xã','- Ban hành kế hoạch: Quý I
- Thực hiện: Cả năm',1,'2026-12-11',NULL,'','21 cu can bo, cong chuc tham gia dao tao, boi duong theo vi tri viec lam va ky nang so. 1. ke hoach cua ubnd xa; 2. bao cao ket qua dao tao, boi duong. phong van hoa - xa hoi cac phong, trung tam thuoc ubnd xa - ban hanh ke hoach: quy i - thuc hien: ca nam');
INSERT INTO "plan_task" VALUES(22,5,1,'22','Hoàn thiện bản mô tả công việc của từng vị trí việc làm trong các phòng, trung tâm.','Quyết định phê duyệt bản mô tả công việc','Phòng Văn hóa - Xã hội','Các phòng, trung tâm thuộc UBND xã','Quý III',1,NULL,NULL,'','22 hoan thien ban mo ta cong viec cua tung vi tri viec lam trong cac phong, trung tam. quyet dinh phe duyet ban mo ta cong viec phong van hoa - xa hoi cac phong, trung tam thuoc ubnd xa quy iii');
INSERT INTO "plan_task" VALUES(23,5,2,'23','Kiểm tra đột xuất việc chấp hành kỷ luật, kỷ cương hành chính và văn hóa công sở.','Biên bản kiểm tra, thông báo kết luận','Văn phòng HĐND và UBND xã','Phòng Văn hóa - Xã hội; Công an xã','Quý II, III.',1,'2026-08-28',NULL,'','23 kiem tra dot xuat viec chap hanh ky luat, ky cuong hanh chinh va van hoa cong so. bien ban kiem tra, thong bao ket luan van phong hdnd va ubnd xa phong van hoa - xa hoi; cong an xa quy ii, iii.');
INSERT INTO "plan_task" VALUES(24,5,3,'24','Đánh giá, xếp loại chất lượng cán bộ, công chức.','Quyết định công nhận kết quả xếp loại','Phòng Văn hóa - Xã hội','Các phòng, trung tâm thuộc UBND xã','Tháng 12 hằng năm',1,'2026-12-12',NULL,'','24 danh gia, xep loai chat luong can bo, cong chuc. quyet dinh cong nhan ket qua xep loai phong van hoa - xa hoi cac phong, trung tam thuoc ubnd xa thang 12 hang nam');
INSERT INTO "plan_task" VALUES(25,6,0,'25','Công khai dự toán ngân sách xã năm 2026 và quyết toán ngân sách theo quy định.','Quyết định công bố công khai','Phòng Kinh tế','Văn phòng HĐND và UBND xã','Trước ngày 31/3/2026',1,'2026-03-25',NULL,'','25 cong khai du toan ngan sach xa nam 2026 va quyet toan ngan sach theo quy dinh. quyet dinh cong bo cong khai phong kinh te van phong hdnd va ubnd xa truoc ngay 31/3/2026');
INSERT INTO "plan_task" VALUES(26,6,1,'26','Sửa đổi Quy chế chi tiêu nội bộ, quy chế quản lý tài sản công.','Quy chế của UBND xã','Phòng Kinh tế','Các phòng, trung tâm thuộc UBND xã','Quý I',1,'2026-04-08',NULL,'','26 sua doi quy che chi tieu noi bo, quy che quan ly tai san cong. quy che cua ubnd xa phong kinh te cac phong, trung tam thuoc ubnd xa quy i');
INSERT INTO "plan_task" VALUES(27,6,2,'27','Rà soát, bố trí lại trụ sở, tài sản dôi dư sau sắp xếp đơn vị hành chính.','1. Bảng kê tài sản;
2. Phương án xử lý.','Phòng Kinh tế','Văn phòng HĐND và UBND xã; Công an xã','Giai đoạn 2026-2027',1,NULL,NULL,'','27 ra soat, bo tri lai tru so, tai san doi du sau sap xep don vi hanh chinh. 1. bang ke tai san; 2. phuong an xu ly. phong kinh te van phong hdnd va ubnd xa; cong an xa giai doan 2026-2027');
INSERT INTO "plan_task" VALUES(28,6,3,'28','Giải ngân kế hoạch vốn đầu tư công được giao trong năm.','Báo cáo giải ngân hằng tháng','Phòng Kinh tế','Các chủ đầu tư trên địa bàn xã','trước ngày 31 tháng 12 năm 2026.',1,NULL,NULL,'','28 giai ngan ke hoach von dau tu cong duoc giao trong nam. bao cao giai ngan hang thang phong kinh te cac chu dau tu tren dia ban xa truoc ngay 31 thang 12 nam 2026.');
INSERT INTO "plan_task" VALUES(29,7,0,'29','Ban hành Kế hoạch chuyển đổi số năm 2026 của xã.','Kế hoạch của UBND xã','Phòng Văn hóa - Xã hội','Các phòng, trung tâm thuộc UBND xã','Quý I',1,'2026-02-11',NULL,'','29 ban hanh ke hoach chuyen doi so nam 2026 cua xa. ke hoach cua ubnd xa phong van hoa - xa hoi cac phong, trung tam thuoc ubnd xa quy i');
INSERT INTO "plan_task" VALUES(30,7,1,'30','Duy trì tổ công nghệ số cộng đồng, hướng dẫn người dân nộp hồ sơ và thanh toán trực tuyến.','Báo cáo kết quả hoạt động','Phòng Văn hóa - Xã hội','Đoàn Thanh niên xã; trưởng các thôn','Cả năm',1,'2026-12-11',NULL,'','30 duy tri to cong nghe so cong dong, huong dan nguoi dan nop ho so va thanh toan truc tuyen. bao cao ket qua hoat dong phong van hoa - xa hoi doan thanh nien xa; truong cac thon ca nam');
INSERT INTO "plan_task" VALUES(31,7,2,'31','Số hóa hồ sơ, kết quả giải quyết thủ tục hành chính ngay khi tiếp nhận và trả kết quả.','Kho dữ liệu kết quả điện tử','Trung tâm Phục vụ hành chính công xã','Các phòng chuyên môn thuộc UBND xã','Thường xuyên',1,'2026-12-11',NULL,'','31 so hoa ho so, ket qua giai quyet thu tuc hanh chinh ngay khi tiep nhan va tra ket qua. kho du lieu ket qua dien tu trung tam phuc vu hanh chinh cong xa cac phong chuyen mon thuoc ubnd xa thuong xuyen');
INSERT INTO "plan_task" VALUES(32,7,3,'32','Tập huấn sử dụng chữ ký số và xử lý văn bản trên môi trường mạng.','Báo cáo kết quả tập huấn','Phòng Văn hóa - Xã hội','Các phòng, trung tâm thuộc UBND xã','Quý II',1,NULL,'2026-05-20','Tỉnh tổ chức tập huấn tập trung cho toàn bộ công chức cấp xã, xã không tổ chức riêng.','32 tap huan su dung chu ky so va xu ly van ban tren moi truong mang. bao cao ket qua tap huan phong van hoa - xa hoi cac phong, trung tam thuoc ubnd xa quy ii');
INSERT INTO "plan_task" VALUES(33,7,4,'33','Nâng cấp trang thông tin điện tử của xã theo hướng dẫn của tỉnh.','Trang thông tin điện tử hoạt động','Phòng Văn hóa - Xã hội','Văn phòng HĐND và UBND xã','Tháng 09/2026',1,NULL,NULL,'','33 nang cap trang thong tin dien tu cua xa theo huong dan cua tinh. trang thong tin dien tu hoat dong phong van hoa - xa hoi van phong hdnd va ubnd xa thang 09/2026');
CREATE TABLE progress_note (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	task_id INTEGER NOT NULL, 
	noted_on DATE NOT NULL, 
	text TEXT NOT NULL, 
	share_done VARCHAR(40), 
	author TEXT NOT NULL, 
	CONSTRAINT fk_progress_note_task_id_plan_task FOREIGN KEY(task_id) REFERENCES plan_task (id) ON DELETE CASCADE
);
INSERT INTO "progress_note" VALUES(1,2,'2026-02-20','Đã ban hành Kế hoạch tuyên truyền, phát 4 buổi trên đài truyền thanh xã.','20','Lê Thị Mẫu');
INSERT INTO "progress_note" VALUES(2,7,'2026-03-02','Đã rà soát 34/55 văn bản của ba xã trước sắp xếp.','60','Lê Thị Mẫu');
INSERT INTO "progress_note" VALUES(3,21,'2026-03-10','Đã ban hành kế hoạch; cử 16 lượt công chức học lớp kỹ năng số.','15','Lê Thị Mẫu');
INSERT INTO "progress_note" VALUES(4,11,'2026-03-13','Đã ban hành kế hoạch rà soát 12 thủ tục.','20','Lê Thị Mẫu');
INSERT INTO "progress_note" VALUES(5,3,'2026-03-16','Đã ban hành Kế hoạch tự kiểm tra, thành lập tổ kiểm tra 5 người.','20','Lê Thị Mẫu');
INSERT INTO "progress_note" VALUES(6,26,'2026-04-08','Chậm vì phải lấy ý kiến thống nhất của các phòng mới thành lập.',NULL,'Lê Thị Mẫu');
INSERT INTO "progress_note" VALUES(7,14,'2026-04-28','Đã tiếp nhận lưu động tại 4/9 thôn, 126 hồ sơ.','30','Lê Thị Mẫu');
INSERT INTO "progress_note" VALUES(8,3,'2026-05-18','Đã tự kiểm tra 4/6 phòng, trung tâm; phát hiện 5 nội dung, khắc phục 3.','60','Lê Thị Mẫu');
INSERT INTO "progress_note" VALUES(9,28,'2026-05-29','Giải ngân 9.850,7 triệu đồng; 1 công trình chậm do vướng mặt bằng.','40','Lê Thị Mẫu');
INSERT INTO "progress_note" VALUES(10,5,'2026-06-04','Đã đối thoại đợt 1 với 62 hộ dân, 2 hợp tác xã; trả lời 11 kiến nghị.','50','Lê Thị Mẫu');
INSERT INTO "progress_note" VALUES(11,12,'2026-06-05','Đã niêm yết 341 thủ tục; cập nhật 17 thủ tục sửa đổi.',NULL,'Lê Thị Mẫu');
INSERT INTO "progress_note" VALUES(12,18,'2026-06-08','Dự thảo thông báo phân công đang lấy ý kiến các phòng.','80','Lê Thị Mẫu');
INSERT INTO "progress_note" VALUES(13,9,'2026-06-09','Đã tổ chức 6 buổi phổ biến pháp luật, 410 lượt người dự.','50','Lê Thị Mẫu');
INSERT INTO "progress_note" VALUES(14,2,'2026-06-10','Phát 21 buổi truyền thanh, đăng 38 tin, bài.','50','Lê Thị Mẫu');
INSERT INTO "progress_note" VALUES(15,30,'2026-06-10','9 tổ công nghệ số hướng dẫn 730 lượt người nộp hồ sơ trực tuyến.','50','Lê Thị Mẫu');
INSERT INTO "progress_note" VALUES(16,31,'2026-06-11','Số hóa 4.298/4.386 hồ sơ đã giải quyết.',NULL,'Lê Thị Mẫu');
INSERT INTO "progress_note" VALUES(17,16,'2026-07-24','In chậm do nhà in giao hàng trễ.',NULL,'Lê Thị Mẫu');
INSERT INTO "progress_note" VALUES(18,22,'2026-09-05','Đã hoàn thiện 12/20 bản mô tả công việc.','60','Lê Thị Mẫu');
INSERT INTO "progress_note" VALUES(19,11,'2026-09-07','Đã rà soát 12/12 thủ tục, đang tổng hợp phương án đơn giản hóa.','80','Lê Thị Mẫu');
INSERT INTO "progress_note" VALUES(20,8,'2026-09-08','Đã làm việc với 5 thôn về hộ tịch, đất đai.','60','Lê Thị Mẫu');
INSERT INTO "progress_note" VALUES(21,28,'2026-09-09','Giải ngân 17.540,9 triệu đồng; đã tháo gỡ xong mặt bằng.','67','Lê Thị Mẫu');
INSERT INTO "progress_note" VALUES(22,27,'2026-09-09','Đã lập bảng kê 7 trụ sở, đề xuất giữ 4, chuyển đổi 3.','30','Lê Thị Mẫu');
INSERT INTO "progress_note" VALUES(23,33,'2026-09-10','Đã chuyển giao diện mới, đang nhập lại chuyên mục thủ tục hành chính.','50','Lê Thị Mẫu');
INSERT INTO "progress_note" VALUES(24,2,'2026-09-10','Phát 33 buổi truyền thanh, đăng 61 tin, bài.','75','Lê Thị Mẫu');
INSERT INTO "progress_note" VALUES(25,20,'2026-09-10','Có mặt 41/42 biên chế; 01 người nghỉ hưu từ 01/10.',NULL,'Lê Thị Mẫu');
INSERT INTO "progress_note" VALUES(26,3,'2026-09-22','Đã tự kiểm tra 6/6 phòng, trung tâm; khắc phục xong toàn bộ nội dung phát hiện.','100','Lê Thị Mẫu');
INSERT INTO "progress_note" VALUES(27,6,'2026-11-20','Nhận 9 hồ sơ sáng kiến từ các phòng, trung tâm.','50','Lê Thị Mẫu');
INSERT INTO "progress_note" VALUES(28,22,'2026-12-07','Đã hoàn thiện 17/20 bản mô tả; còn 3 vị trí chờ hướng dẫn của Sở Nội vụ.','85','Lê Thị Mẫu');
INSERT INTO "progress_note" VALUES(29,33,'2026-12-08','Còn chuyên mục lịch tiếp công dân và văn bản của HĐND xã.','80','Lê Thị Mẫu');
INSERT INTO "progress_note" VALUES(30,9,'2026-12-09','Đã tổ chức 13 buổi, 890 lượt người dự.','95','Lê Thị Mẫu');
INSERT INTO "progress_note" VALUES(31,28,'2026-12-10','Giải ngân 25.103,8/26.150,5 triệu đồng.','96','Lê Thị Mẫu');
CREATE TABLE report_section (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	period_id INTEGER NOT NULL, 
	"key" TEXT NOT NULL, 
	text TEXT NOT NULL, 
	CONSTRAINT fk_report_section_period_id_reporting_period FOREIGN KEY(period_id) REFERENCES reporting_period (id) ON DELETE CASCADE, 
	CONSTRAINT uq_report_section_period_id_key UNIQUE (period_id, "key")
);
INSERT INTO "report_section" VALUES(1,3,'chi_dao','Ban hành Kế hoạch số 12/KH-UBND ngày 12/01/2026 về cải cách hành chính năm 2026, giao 33 nhiệm vụ cho 5 đầu mối.
Hoàn thành báo cáo tự chấm điểm Chỉ số cải cách hành chính năm 2025 đúng thời hạn.');
INSERT INTO "report_section" VALUES(2,3,'the_che','Đang rà soát 55 văn bản do HĐND, UBND ba xã trước sắp xếp ban hành; đã xong 34 văn bản.');
INSERT INTO "report_section" VALUES(3,3,'tthc','Kiện toàn Trung tâm Phục vụ hành chính công với 7 công chức; niêm yết đầy đủ thủ tục thuộc thẩm quyền.');
INSERT INTO "report_section" VALUES(4,3,'bo_may','Ổn định 3 phòng và Trung tâm Phục vụ hành chính công; đang sửa đổi Quy chế làm việc.');
INSERT INTO "report_section" VALUES(5,3,'cong_vu','Ban hành kế hoạch đào tạo, bồi dưỡng; cử 16 lượt công chức học lớp kỹ năng số.');
INSERT INTO "report_section" VALUES(6,3,'tai_chinh','Giao chi tiết kế hoạch vốn đầu tư công năm 2026 ngay trong tháng 01.');
INSERT INTO "report_section" VALUES(7,3,'dien_tu','Ban hành Kế hoạch chuyển đổi số; duy trì 9 tổ công nghệ số cộng đồng.');
INSERT INTO "report_section" VALUES(8,3,'noi_bat','Tỷ lệ hồ sơ giải quyết trước hạn, đúng hạn đạt trên 99%.');
INSERT INTO "report_section" VALUES(9,3,'ton_tai','Quy chế chi tiêu nội bộ chưa ban hành.');
INSERT INTO "report_section" VALUES(10,3,'nguyen_nhan','Các phòng mới sắp xếp, cần thời gian thống nhất định mức.');
INSERT INTO "report_section" VALUES(11,3,'phuong_huong','Ban hành Quy chế làm việc, Quy chế chi tiêu nội bộ; bắt đầu tự kiểm tra tại các phòng.');
INSERT INTO "report_section" VALUES(12,3,'kien_nghi','Đề nghị Sở Nội vụ hướng dẫn sớm bản mô tả công việc mẫu cho cấp xã.');
INSERT INTO "report_section" VALUES(13,4,'chi_dao','Tự kiểm tra 4/6 phòng, trung tâm, phát hiện 5 nội dung, đã khắc phục 3 nội dung.
Đối thoại đợt 1 với 62 hộ dân và 2 hợp tác xã, trả lời 11 kiến nghị ngay tại buổi đối thoại.');
INSERT INTO "report_section" VALUES(14,4,'the_che','Hoàn thành rà soát 55/55 văn bản; ban hành 01 quyết định quy phạm pháp luật.');
INSERT INTO "report_section" VALUES(15,4,'tthc','Tiếp nhận lưu động tại 4/9 thôn; 100% hồ sơ trả quá hạn có thư xin lỗi.');
INSERT INTO "report_section" VALUES(16,4,'bo_may','Ban hành Quy chế làm việc sửa đổi; đang phân công lại nhiệm vụ giữa các phòng.');
INSERT INTO "report_section" VALUES(17,4,'cong_vu','Cử 47 lượt cán bộ, công chức dự 5 lớp đào tạo, bồi dưỡng.');
INSERT INTO "report_section" VALUES(18,4,'tai_chinh','Công khai dự toán, quyết toán đúng hạn; ban hành Quy chế chi tiêu nội bộ.');
INSERT INTO "report_section" VALUES(19,4,'dien_tu','Số hóa 4.298 hồ sơ; tổ công nghệ số hướng dẫn 730 lượt người nộp hồ sơ trực tuyến.');
INSERT INTO "report_section" VALUES(20,4,'noi_bat','Mô hình tiếp nhận hồ sơ lưu động tại thôn xa được người dân đồng tình.');
INSERT INTO "report_section" VALUES(21,4,'ton_tai','Giải ngân vốn đầu tư công mới đạt khoảng 40%.');
INSERT INTO "report_section" VALUES(22,4,'nguyen_nhan','Một công trình vướng giải phóng mặt bằng.');
INSERT INTO "report_section" VALUES(23,4,'phuong_huong','Tháo gỡ mặt bằng; tự kiểm tra 2 đơn vị còn lại; đánh giá một năm vận hành bộ máy cấp xã.');
INSERT INTO "report_section" VALUES(24,4,'kien_nghi','Đề nghị UBND tỉnh sớm bố trí kinh phí bảo trì thiết bị của Trung tâm Phục vụ hành chính công.');
INSERT INTO "report_section" VALUES(25,5,'chi_dao','Khắc phục xong 5/5 nội dung qua tự kiểm tra; hoàn thành đối thoại đợt 2.');
INSERT INTO "report_section" VALUES(26,5,'the_che','Ban hành 02 quyết định thực hiện nội dung được phân cấp; rà soát 58/58 văn bản.');
INSERT INTO "report_section" VALUES(27,5,'tthc','Rà soát 12/12 thủ tục, đang tổng hợp phương án đơn giản hóa; phát 20 mẫu tờ hướng dẫn bằng hình ảnh.');
INSERT INTO "report_section" VALUES(28,5,'bo_may','Hoàn thành báo cáo đánh giá một năm vận hành bộ máy cấp xã.');
INSERT INTO "report_section" VALUES(29,5,'cong_vu','Hoàn thiện 12/20 bản mô tả công việc; kiểm tra đột xuất kỷ luật, kỷ cương tại 3 phòng.');
INSERT INTO "report_section" VALUES(30,5,'tai_chinh','Giải ngân 17.540,9 triệu đồng; lập bảng kê 7 trụ sở dôi dư.');
INSERT INTO "report_section" VALUES(31,5,'dien_tu','Chuyển trang thông tin điện tử sang giao diện mới theo hướng dẫn của tỉnh.');
INSERT INTO "report_section" VALUES(32,5,'noi_bat','93% người dân, doanh nghiệp được khảo sát hài lòng với việc phục vụ.');
INSERT INTO "report_section" VALUES(33,5,'ton_tai','Việc phân công lại nhiệm vụ giữa các phòng chậm so với kế hoạch.');
INSERT INTO "report_section" VALUES(34,5,'nguyen_nhan','Một số nhiệm vụ chuyên ngành chưa có hướng dẫn thống nhất.');
INSERT INTO "report_section" VALUES(35,5,'phuong_huong','Ban hành thông báo phân công nhiệm vụ; hoàn thành bản mô tả công việc và nâng cấp trang thông tin điện tử.');
INSERT INTO "report_section" VALUES(36,5,'kien_nghi','Đề nghị Sở Nội vụ hướng dẫn mô tả công việc của 3 vị trí kiêm nhiệm.');
INSERT INTO "report_section" VALUES(37,6,'chi_dao','Công nhận 4 sáng kiến cải cách hành chính; đối thoại 2 đợt với người dân, hợp tác xã.
Tự kiểm tra 6/6 phòng, trung tâm; khắc phục xong toàn bộ nội dung phát hiện.');
INSERT INTO "report_section" VALUES(38,6,'the_che','Ban hành 03 văn bản quy phạm pháp luật; rà soát 61/61 văn bản; hoàn thành theo dõi thi hành pháp luật về đất đai, hộ tịch.');
INSERT INTO "report_section" VALUES(39,6,'tthc','Tiếp nhận lưu động tại 9/9 thôn; kiến nghị đơn giản hóa 3 thủ tục.');
INSERT INTO "report_section" VALUES(40,6,'bo_may','Phân công lại nhiệm vụ giữa các phòng; sử dụng đúng biên chế được giao.');
INSERT INTO "report_section" VALUES(41,6,'cong_vu','Cử 96 lượt cán bộ, công chức dự 11 lớp đào tạo, bồi dưỡng; hoàn thiện 17/20 bản mô tả công việc.');
INSERT INTO "report_section" VALUES(42,6,'tai_chinh','Giải ngân 25.103,8 triệu đồng, đạt 96% kế hoạch.');
INSERT INTO "report_section" VALUES(43,6,'dien_tu','Trên 76% hồ sơ mới được nộp trực tuyến; số hóa 9.116 hồ sơ.');
INSERT INTO "report_section" VALUES(44,6,'noi_bat','Tỷ lệ hồ sơ giải quyết trước hạn, đúng hạn đạt 99,6%, cao hơn năm trước.');
INSERT INTO "report_section" VALUES(45,6,'ton_tai','Bản mô tả công việc và việc nâng cấp trang thông tin điện tử chưa hoàn thành.');
INSERT INTO "report_section" VALUES(46,6,'nguyen_nhan','Ba vị trí kiêm nhiệm chưa có hướng dẫn; nhân lực công nghệ thông tin mỏng.');
INSERT INTO "report_section" VALUES(47,6,'phuong_huong','Xây dựng Kế hoạch cải cách hành chính năm 2027; hoàn thành 2 nhiệm vụ quá hạn trong quý I năm 2027.');
INSERT INTO "report_section" VALUES(48,6,'kien_nghi','Đề nghị UBND tỉnh có nhân viên hỗ trợ kỹ thuật dùng chung cho cụm xã.');
CREATE TABLE "reporting_period" (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	unit_id INTEGER NOT NULL, 
	code TEXT NOT NULL, 
	year INTEGER NOT NULL, 
	kind TEXT NOT NULL, 
	start_on DATE NOT NULL, 
	end_on DATE NOT NULL, 
	due_on DATE NOT NULL, 
	state TEXT NOT NULL, 
	pack_id TEXT NOT NULL, 
	pack_version TEXT NOT NULL, 
	version INTEGER NOT NULL, 
	CONSTRAINT uq_reporting_period_unit_id_code UNIQUE (unit_id, code), 
	CONSTRAINT fk_reporting_period_unit_id_unit FOREIGN KEY(unit_id) REFERENCES unit (id)
);
INSERT INTO "reporting_period" VALUES(1,2,'2025-Q4',2025,'Q4','2025-09-15','2025-12-14','2025-12-16','entering','mau-xa','2025.1',1);
INSERT INTO "reporting_period" VALUES(2,2,'2025-Y',2025,'Y','2024-12-15','2025-12-14','2025-12-16','entering','mau-xa','2025.1',1);
INSERT INTO "reporting_period" VALUES(3,2,'2026-Q1',2026,'Q1','2025-12-15','2026-03-14','2026-03-17','entering','mau-xa','2025.1',1);
INSERT INTO "reporting_period" VALUES(4,2,'2026-H1',2026,'H1','2025-12-15','2026-06-14','2026-06-16','entering','mau-xa','2025.1',1);
INSERT INTO "reporting_period" VALUES(5,2,'2026-M9',2026,'M9','2025-12-15','2026-09-14','2026-09-16','entering','mau-xa','2025.1',1);
INSERT INTO "reporting_period" VALUES(6,2,'2026-Y',2026,'Y','2025-12-15','2026-12-14','2026-12-16','entering','mau-xa','2025.1',1);
CREATE TABLE sent_report (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	period_id INTEGER NOT NULL, 
	made_at DATETIME NOT NULL, 
	files TEXT NOT NULL, 
	CONSTRAINT fk_sent_report_period_id_reporting_period FOREIGN KEY(period_id) REFERENCES reporting_period (id) ON DELETE CASCADE
);
CREATE TABLE setting (
	name TEXT NOT NULL, 
	value TEXT NOT NULL, 
	CONSTRAINT pk_setting PRIMARY KEY (name)
);
INSERT INTO "setting" VALUES('own_unit','2');
CREATE TABLE target_result (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	threshold_id INTEGER NOT NULL, 
	as_of DATE NOT NULL, 
	value VARCHAR(40), 
	numerator VARCHAR(40), 
	denominator VARCHAR(40), 
	note TEXT NOT NULL, 
	CONSTRAINT fk_target_result_threshold_id_target_threshold FOREIGN KEY(threshold_id) REFERENCES target_threshold (id) ON DELETE CASCADE, 
	CONSTRAINT uq_target_result_threshold_id_as_of UNIQUE (threshold_id, as_of)
);
INSERT INTO "target_result" VALUES(1,2,'2026-06-10',NULL,'4','6','');
INSERT INTO "target_result" VALUES(2,2,'2026-09-22',NULL,'6','6','');
INSERT INTO "target_result" VALUES(3,10,'2026-09-10',NULL,'279','300','');
CREATE TABLE target_threshold (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	target_id INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	comparator TEXT NOT NULL, 
	value VARCHAR(40) NOT NULL, 
	upper VARCHAR(40), 
	unit TEXT NOT NULL, 
	baseline TEXT, 
	scope TEXT, 
	set_by_hand BOOLEAN NOT NULL, 
	indicator_code TEXT, 
	CONSTRAINT fk_target_threshold_target_id_plan_target FOREIGN KEY(target_id) REFERENCES plan_target (id) ON DELETE CASCADE, 
	CONSTRAINT uq_target_threshold_target_id_position UNIQUE (target_id, position)
);
INSERT INTO "target_threshold" VALUES(1,1,0,'>=','95',NULL,'%',NULL,NULL,0,'cd.muc_hoan_thanh');
INSERT INTO "target_threshold" VALUES(2,2,0,'=','100',NULL,'%',NULL,NULL,0,NULL);
INSERT INTO "target_threshold" VALUES(3,3,0,'=','100',NULL,'%',NULL,NULL,0,'tc.ty_le_ra_soat');
INSERT INTO "target_threshold" VALUES(4,4,0,'>=','99',NULL,'%',NULL,NULL,0,'tthc.ty_le_kip_han');
INSERT INTO "target_threshold" VALUES(5,5,0,'=','100',NULL,'%',NULL,NULL,0,'tthc.ty_le_phan_anh');
INSERT INTO "target_threshold" VALUES(6,6,0,'>=','95',NULL,'%',NULL,NULL,0,'cv.ty_le_dat_chuan');
INSERT INTO "target_threshold" VALUES(7,7,0,'>','95',NULL,'%',NULL,NULL,0,'tcc.ty_le_giai_ngan');
INSERT INTO "target_threshold" VALUES(8,8,0,'>=','75',NULL,'%',NULL,NULL,0,'dt.ty_le_truc_tuyen');
INSERT INTO "target_threshold" VALUES(9,9,0,'>=','70',NULL,'%',NULL,NULL,0,'dt.ty_le_thanh_toan');
INSERT INTO "target_threshold" VALUES(10,10,0,'>=','90',NULL,'%',NULL,NULL,0,NULL);
CREATE TABLE task_agency (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	task_id INTEGER NOT NULL, 
	role TEXT NOT NULL, 
	position INTEGER NOT NULL, 
	name TEXT NOT NULL, 
	folded TEXT NOT NULL, 
	CONSTRAINT fk_task_agency_task_id_plan_task FOREIGN KEY(task_id) REFERENCES plan_task (id) ON DELETE CASCADE
);
INSERT INTO "task_agency" VALUES(1,1,'lead',0,'Phòng Văn hóa - Xã hội','phong van hoa - xa hoi');
INSERT INTO "task_agency" VALUES(2,1,'coordination',0,'Các phòng, trung tâm thuộc UBND xã','cac phong, trung tam thuoc ubnd xa');
INSERT INTO "task_agency" VALUES(3,2,'lead',0,'Phòng Văn hóa - Xã hội','phong van hoa - xa hoi');
INSERT INTO "task_agency" VALUES(4,2,'coordination',0,'Trung tâm Phục vụ hành chính công xã','trung tam phuc vu hanh chinh cong xa');
INSERT INTO "task_agency" VALUES(5,2,'coordination',1,'trưởng các thôn','truong cac thon');
INSERT INTO "task_agency" VALUES(6,3,'lead',0,'Văn phòng HĐND và UBND xã','van phong hdnd va ubnd xa');
INSERT INTO "task_agency" VALUES(7,3,'coordination',0,'Phòng Văn hóa - Xã hội','phong van hoa - xa hoi');
INSERT INTO "task_agency" VALUES(8,3,'coordination',1,'Trung tâm Phục vụ hành chính công xã','trung tam phuc vu hanh chinh cong xa');
INSERT INTO "task_agency" VALUES(9,4,'lead',0,'Phòng Văn hóa - Xã hội','phong van hoa - xa hoi');
INSERT INTO "task_agency" VALUES(10,4,'coordination',0,'Các phòng, trung tâm thuộc UBND xã','cac phong, trung tam thuoc ubnd xa');
INSERT INTO "task_agency" VALUES(11,5,'lead',0,'Văn phòng HĐND và UBND xã','van phong hdnd va ubnd xa');
INSERT INTO "task_agency" VALUES(12,5,'coordination',0,'Ủy ban Mặt trận Tổ quốc Việt Nam xã','uy ban mat tran to quoc viet nam xa');
INSERT INTO "task_agency" VALUES(13,5,'coordination',1,'Trung tâm Phục vụ hành chính công xã','trung tam phuc vu hanh chinh cong xa');
INSERT INTO "task_agency" VALUES(14,6,'lead',0,'Phòng Văn hóa - Xã hội','phong van hoa - xa hoi');
INSERT INTO "task_agency" VALUES(15,6,'coordination',0,'Các phòng, trung tâm thuộc UBND xã','cac phong, trung tam thuoc ubnd xa');
INSERT INTO "task_agency" VALUES(16,7,'lead',0,'Văn phòng HĐND và UBND xã','van phong hdnd va ubnd xa');
INSERT INTO "task_agency" VALUES(17,7,'coordination',0,'Các phòng chuyên môn thuộc UBND xã','cac phong chuyen mon thuoc ubnd xa');
INSERT INTO "task_agency" VALUES(18,8,'lead',0,'Văn phòng HĐND và UBND xã','van phong hdnd va ubnd xa');
INSERT INTO "task_agency" VALUES(19,8,'coordination',0,'Phòng Kinh tế','phong kinh te');
INSERT INTO "task_agency" VALUES(20,8,'coordination',1,'Công an xã','cong an xa');
INSERT INTO "task_agency" VALUES(21,9,'lead',0,'Văn phòng HĐND và UBND xã','van phong hdnd va ubnd xa');
INSERT INTO "task_agency" VALUES(22,9,'coordination',0,'Hội đồng phối hợp phổ biến, giáo dục pháp luật xã','hoi dong phoi hop pho bien, giao duc phap luat xa');
INSERT INTO "task_agency" VALUES(23,10,'lead',0,'Văn phòng HĐND và UBND xã','van phong hdnd va ubnd xa');
INSERT INTO "task_agency" VALUES(24,10,'coordination',0,'Các phòng chuyên môn thuộc UBND xã','cac phong chuyen mon thuoc ubnd xa');
INSERT INTO "task_agency" VALUES(25,11,'lead',0,'Trung tâm Phục vụ hành chính công xã','trung tam phuc vu hanh chinh cong xa');
INSERT INTO "task_agency" VALUES(26,11,'coordination',0,'Các phòng chuyên môn thuộc UBND xã','cac phong chuyen mon thuoc ubnd xa');
INSERT INTO "task_agency" VALUES(27,12,'lead',0,'Trung tâm Phục vụ hành chính công xã','trung tam phuc vu hanh chinh cong xa');
INSERT INTO "task_agency" VALUES(28,12,'coordination',0,'Phòng Văn hóa - Xã hội','phong van hoa - xa hoi');
INSERT INTO "task_agency" VALUES(29,13,'lead',0,'Văn phòng HĐND và UBND xã','van phong hdnd va ubnd xa');
INSERT INTO "task_agency" VALUES(30,13,'coordination',0,'Trung tâm Phục vụ hành chính công xã','trung tam phuc vu hanh chinh cong xa');
INSERT INTO "task_agency" VALUES(31,13,'coordination',1,'Phòng Văn hóa - Xã hội','phong van hoa - xa hoi');
INSERT INTO "task_agency" VALUES(32,14,'lead',0,'Trung tâm Phục vụ hành chính công xã','trung tam phuc vu hanh chinh cong xa');
INSERT INTO "task_agency" VALUES(33,14,'coordination',0,'Công an xã','cong an xa');
INSERT INTO "task_agency" VALUES(34,14,'coordination',1,'Đoàn Thanh niên xã','doan thanh nien xa');
INSERT INTO "task_agency" VALUES(35,14,'coordination',2,'trưởng các thôn','truong cac thon');
INSERT INTO "task_agency" VALUES(36,15,'lead',0,'Trung tâm Phục vụ hành chính công xã','trung tam phuc vu hanh chinh cong xa');
INSERT INTO "task_agency" VALUES(37,15,'coordination',0,'Văn phòng HĐND và UBND xã','van phong hdnd va ubnd xa');
INSERT INTO "task_agency" VALUES(38,16,'lead',0,'Trung tâm Phục vụ hành chính công xã','trung tam phuc vu hanh chinh cong xa');
INSERT INTO "task_agency" VALUES(39,16,'coordination',0,'Phòng Văn hóa - Xã hội','phong van hoa - xa hoi');
INSERT INTO "task_agency" VALUES(40,17,'lead',0,'Văn phòng HĐND và UBND xã','van phong hdnd va ubnd xa');
INSERT INTO "task_agency" VALUES(41,17,'coordination',0,'Các phòng, trung tâm thuộc UBND xã','cac phong, trung tam thuoc ubnd xa');
INSERT INTO "task_agency" VALUES(42,18,'lead',0,'Phòng Văn hóa - Xã hội','phong van hoa - xa hoi');
INSERT INTO "task_agency" VALUES(43,18,'coordination',0,'Các phòng, trung tâm thuộc UBND xã','cac phong, trung tam thuoc ubnd xa');
INSERT INTO "task_agency" VALUES(44,19,'lead',0,'Phòng Văn hóa - Xã hội','phong van hoa - xa hoi');
INSERT INTO "task_agency" VALUES(45,19,'coordination',0,'Văn phòng HĐND và UBND xã','van phong hdnd va ubnd xa');
INSERT INTO "task_agency" VALUES(46,19,'coordination',1,'Phòng Kinh tế','phong kinh te');
INSERT INTO "task_agency" VALUES(47,19,'coordination',2,'Trung tâm Phục vụ hành chính công xã','trung tam phuc vu hanh chinh cong xa');
INSERT INTO "task_agency" VALUES(48,20,'lead',0,'Phòng Văn hóa - Xã hội','phong van hoa - xa hoi');
INSERT INTO "task_agency" VALUES(49,20,'coordination',0,'Văn phòng HĐND và UBND xã','van phong hdnd va ubnd xa');
INSERT INTO "task_agency" VALUES(50,21,'lead',0,'Phòng Văn hóa - Xã hội','phong van hoa - xa hoi');
INSERT INTO "task_agency" VALUES(51,21,'coordination',0,'Các phòng, trung tâm thuộc UBND xã','cac phong, trung tam thuoc ubnd xa');
INSERT INTO "task_agency" VALUES(52,22,'lead',0,'Phòng Văn hóa - Xã hội','phong van hoa - xa hoi');
INSERT INTO "task_agency" VALUES(53,22,'coordination',0,'Các phòng, trung tâm thuộc UBND xã','cac phong, trung tam thuoc ubnd xa');
INSERT INTO "task_agency" VALUES(54,23,'lead',0,'Văn phòng HĐND và UBND xã','van phong hdnd va ubnd xa');
INSERT INTO "task_agency" VALUES(55,23,'coordination',0,'Phòng Văn hóa - Xã hội','phong van hoa - xa hoi');
INSERT INTO "task_agency" VALUES(56,23,'coordination',1,'Công an xã','cong an xa');
INSERT INTO "task_agency" VALUES(57,24,'lead',0,'Phòng Văn hóa - Xã hội','phong van hoa - xa hoi');
INSERT INTO "task_agency" VALUES(58,24,'coordination',0,'Các phòng, trung tâm thuộc UBND xã','cac phong, trung tam thuoc ubnd xa');
INSERT INTO "task_agency" VALUES(59,25,'lead',0,'Phòng Kinh tế','phong kinh te');
INSERT INTO "task_agency" VALUES(60,25,'coordination',0,'Văn phòng HĐND và UBND xã','van phong hdnd va ubnd xa');
INSERT INTO "task_agency" VALUES(61,26,'lead',0,'Phòng Kinh tế','phong kinh te');
INSERT INTO "task_agency" VALUES(62,26,'coordination',0,'Các phòng, trung tâm thuộc UBND xã','cac phong, trung tam thuoc ubnd xa');
INSERT INTO "task_agency" VALUES(63,27,'lead',0,'Phòng Kinh tế','phong kinh te');
INSERT INTO "task_agency" VALUES(64,27,'coordination',0,'Văn phòng HĐND và UBND xã','van phong hdnd va ubnd xa');
INSERT INTO "task_agency" VALUES(65,27,'coordination',1,'Công an xã','cong an xa');
INSERT INTO "task_agency" VALUES(66,28,'lead',0,'Phòng Kinh tế','phong kinh te');
INSERT INTO "task_agency" VALUES(67,28,'coordination',0,'Các chủ đầu tư trên địa bàn xã','cac chu dau tu tren dia ban xa');
INSERT INTO "task_agency" VALUES(68,29,'lead',0,'Phòng Văn hóa - Xã hội','phong van hoa - xa hoi');
INSERT INTO "task_agency" VALUES(69,29,'coordination',0,'Các phòng, trung tâm thuộc UBND xã','cac phong, trung tam thuoc ubnd xa');
INSERT INTO "task_agency" VALUES(70,30,'lead',0,'Phòng Văn hóa - Xã hội','phong van hoa - xa hoi');
INSERT INTO "task_agency" VALUES(71,30,'coordination',0,'Đoàn Thanh niên xã','doan thanh nien xa');
INSERT INTO "task_agency" VALUES(72,30,'coordination',1,'trưởng các thôn','truong cac thon');
INSERT INTO "task_agency" VALUES(73,31,'lead',0,'Trung tâm Phục vụ hành chính công xã','trung tam phuc vu hanh chinh cong xa');
INSERT INTO "task_agency" VALUES(74,31,'coordination',0,'Các phòng chuyên môn thuộc UBND xã','cac phong chuyen mon thuoc ubnd xa');
INSERT INTO "task_agency" VALUES(75,32,'lead',0,'Phòng Văn hóa - Xã hội','phong van hoa - xa hoi');
INSERT INTO "task_agency" VALUES(76,32,'coordination',0,'Các phòng, trung tâm thuộc UBND xã','cac phong, trung tam thuoc ubnd xa');
INSERT INTO "task_agency" VALUES(77,33,'lead',0,'Phòng Văn hóa - Xã hội','phong van hoa - xa hoi');
INSERT INTO "task_agency" VALUES(78,33,'coordination',0,'Văn phòng HĐND và UBND xã','van phong hdnd va ubnd xa');
CREATE TABLE task_milestone (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	task_id INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	label TEXT, 
	kind TEXT NOT NULL, 
	start_on DATE, 
	end_on DATE, 
	condition TEXT, 
	set_by_hand BOOLEAN NOT NULL, 
	event_on DATE, 
	done_on DATE, 
	CONSTRAINT fk_task_milestone_task_id_plan_task FOREIGN KEY(task_id) REFERENCES plan_task (id) ON DELETE CASCADE
);
INSERT INTO "task_milestone" VALUES(1,1,0,NULL,'by',NULL,'2026-01-14',NULL,0,NULL,NULL);
INSERT INTO "task_milestone" VALUES(2,2,0,'Ban hành kế hoạch','within','2026-01-01','2026-03-31',NULL,0,NULL,'2026-02-20');
INSERT INTO "task_milestone" VALUES(3,2,1,'Thực hiện','within','2026-01-01','2026-12-31',NULL,0,NULL,NULL);
INSERT INTO "task_milestone" VALUES(4,3,0,'Ban hành kế hoạch','within','2026-01-01','2026-03-31',NULL,0,NULL,'2026-03-16');
INSERT INTO "task_milestone" VALUES(5,3,1,'Thực hiện','within','2026-04-01','2026-09-30',NULL,0,NULL,NULL);
INSERT INTO "task_milestone" VALUES(6,4,0,NULL,'within','2026-02-01','2026-02-28',NULL,0,NULL,NULL);
INSERT INTO "task_milestone" VALUES(7,5,0,NULL,'within','2026-04-01','2026-09-30',NULL,0,NULL,NULL);
INSERT INTO "task_milestone" VALUES(8,6,0,NULL,'within','2026-11-01','2026-12-31',NULL,0,NULL,NULL);
INSERT INTO "task_milestone" VALUES(9,7,0,NULL,'within','2026-01-01','2026-03-31',NULL,0,NULL,NULL);
INSERT INTO "task_milestone" VALUES(10,8,0,NULL,'by',NULL,'2026-10-31',NULL,0,NULL,NULL);
INSERT INTO "task_milestone" VALUES(11,9,0,NULL,'within','2026-01-01','2026-12-31',NULL,0,NULL,NULL);
INSERT INTO "task_milestone" VALUES(12,10,0,NULL,'waits_for',NULL,NULL,'UBND tỉnh ban hành quyết định phân cấp, ủy quyền',0,'2026-05-15',NULL);
INSERT INTO "task_milestone" VALUES(13,11,0,'Ban hành Kế hoạch','within','2026-01-01','2026-03-31',NULL,0,NULL,'2026-03-13');
INSERT INTO "task_milestone" VALUES(14,11,1,'Thực hiện','within','2026-04-01','2026-09-30',NULL,0,NULL,NULL);
INSERT INTO "task_milestone" VALUES(15,12,0,NULL,'continuous',NULL,NULL,NULL,0,NULL,NULL);
INSERT INTO "task_milestone" VALUES(16,13,0,NULL,'within','2026-01-01','2026-01-31',NULL,0,NULL,NULL);
INSERT INTO "task_milestone" VALUES(17,14,0,NULL,'within','2026-04-01','2026-09-30',NULL,0,NULL,NULL);
INSERT INTO "task_milestone" VALUES(18,15,0,NULL,'within','2026-01-01','2026-06-30',NULL,0,NULL,NULL);
INSERT INTO "task_milestone" VALUES(19,16,0,NULL,'by',NULL,'2026-06-29',NULL,0,NULL,NULL);
INSERT INTO "task_milestone" VALUES(20,17,0,NULL,'within','2026-03-01','2026-03-31',NULL,0,NULL,NULL);
INSERT INTO "task_milestone" VALUES(21,18,0,NULL,'within','2026-04-01','2026-06-30',NULL,0,NULL,NULL);
INSERT INTO "task_milestone" VALUES(22,19,0,NULL,'within','2026-07-01','2026-07-31',NULL,0,NULL,NULL);
INSERT INTO "task_milestone" VALUES(23,20,0,NULL,'per_plan',NULL,NULL,NULL,0,NULL,NULL);
INSERT INTO "task_milestone" VALUES(24,21,0,'Ban hành kế hoạch','within','2026-01-01','2026-03-31',NULL,0,NULL,'2026-03-10');
INSERT INTO "task_milestone" VALUES(25,21,1,'Thực hiện','within','2026-01-01','2026-12-31',NULL,0,NULL,NULL);
INSERT INTO "task_milestone" VALUES(26,22,0,NULL,'within','2026-07-01','2026-09-30',NULL,0,NULL,NULL);
INSERT INTO "task_milestone" VALUES(27,23,0,NULL,'within','2026-04-01','2026-09-30',NULL,0,NULL,NULL);
INSERT INTO "task_milestone" VALUES(28,24,0,NULL,'recurring','2026-12-01','2026-12-31',NULL,0,NULL,NULL);
INSERT INTO "task_milestone" VALUES(29,25,0,NULL,'by',NULL,'2026-03-30',NULL,0,NULL,NULL);
INSERT INTO "task_milestone" VALUES(30,26,0,NULL,'within','2026-01-01','2026-03-31',NULL,0,NULL,NULL);
INSERT INTO "task_milestone" VALUES(31,27,0,NULL,'within','2026-01-01','2027-12-31',NULL,0,NULL,NULL);
INSERT INTO "task_milestone" VALUES(32,28,0,NULL,'by',NULL,'2026-12-30',NULL,0,NULL,NULL);
INSERT INTO "task_milestone" VALUES(33,29,0,NULL,'within','2026-01-01','2026-03-31',NULL,0,NULL,NULL);
INSERT INTO "task_milestone" VALUES(34,30,0,NULL,'within','2026-01-01','2026-12-31',NULL,0,NULL,NULL);
INSERT INTO "task_milestone" VALUES(35,31,0,NULL,'continuous',NULL,NULL,NULL,0,NULL,NULL);
INSERT INTO "task_milestone" VALUES(36,32,0,NULL,'within','2026-04-01','2026-06-30',NULL,0,NULL,NULL);
INSERT INTO "task_milestone" VALUES(37,33,0,NULL,'within','2026-09-01','2026-09-30',NULL,0,NULL,NULL);
CREATE TABLE task_product (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	task_id INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	name TEXT NOT NULL, 
	CONSTRAINT fk_task_product_task_id_plan_task FOREIGN KEY(task_id) REFERENCES plan_task (id) ON DELETE CASCADE
);
INSERT INTO "task_product" VALUES(1,1,0,'Kế hoạch của UBND xã');
INSERT INTO "task_product" VALUES(2,2,0,'Kế hoạch của UBND xã');
INSERT INTO "task_product" VALUES(3,2,1,'Tin, bài, buổi phát thanh');
INSERT INTO "task_product" VALUES(4,3,0,'Kế hoạch tự kiểm tra');
INSERT INTO "task_product" VALUES(5,3,1,'Biên bản tự kiểm tra');
INSERT INTO "task_product" VALUES(6,3,2,'Báo cáo kết quả khắc phục');
INSERT INTO "task_product" VALUES(7,4,0,'Báo cáo tự chấm điểm');
INSERT INTO "task_product" VALUES(8,5,0,'Thông báo kết luận đối thoại');
INSERT INTO "task_product" VALUES(9,6,0,'Quyết định công nhận của UBND xã');
INSERT INTO "task_product" VALUES(10,7,0,'Danh mục văn bản hết hiệu lực, còn hiệu lực');
INSERT INTO "task_product" VALUES(11,8,0,'Kế hoạch của UBND xã');
INSERT INTO "task_product" VALUES(12,8,1,'Báo cáo kết quả theo dõi');
INSERT INTO "task_product" VALUES(13,9,0,'Báo cáo kết quả');
INSERT INTO "task_product" VALUES(14,10,0,'Quyết định của UBND xã');
INSERT INTO "task_product" VALUES(15,11,0,'Kế hoạch rà soát');
INSERT INTO "task_product" VALUES(16,11,1,'Báo cáo và phương án kiến nghị');
INSERT INTO "task_product" VALUES(17,12,0,'Danh mục thủ tục được công khai');
INSERT INTO "task_product" VALUES(18,13,0,'Quyết định của Chủ tịch UBND xã');
INSERT INTO "task_product" VALUES(19,14,0,'Lịch tiếp nhận lưu động và sổ theo dõi');
INSERT INTO "task_product" VALUES(20,15,0,'Báo cáo kết quả kiểm tra');
INSERT INTO "task_product" VALUES(21,16,0,'20 mẫu tờ hướng dẫn');
INSERT INTO "task_product" VALUES(22,17,0,'Quyết định của UBND xã');
INSERT INTO "task_product" VALUES(23,18,0,'Thông báo phân công của Chủ tịch UBND xã');
INSERT INTO "task_product" VALUES(24,19,0,'Báo cáo của UBND xã');
INSERT INTO "task_product" VALUES(25,20,0,'Báo cáo tình hình sử dụng biên chế');
INSERT INTO "task_product" VALUES(26,21,0,'Kế hoạch của UBND xã');
INSERT INTO "task_product" VALUES(27,21,1,'Báo cáo kết quả đào tạo, bồi dưỡng');
INSERT INTO "task_product" VALUES(28,22,0,'Quyết định phê duyệt bản mô tả công việc');
INSERT INTO "task_product" VALUES(29,23,0,'Biên bản kiểm tra, thông báo kết luận');
INSERT INTO "task_product" VALUES(30,24,0,'Quyết định công nhận kết quả xếp loại');
INSERT INTO "task_product" VALUES(31,25,0,'Quyết định công bố công khai');
INSERT INTO "task_product" VALUES(32,26,0,'Quy chế của UBND xã');
INSERT INTO "task_product" VALUES(33,27,0,'Bảng kê tài sản');
INSERT INTO "task_product" VALUES(34,27,1,'Phương án xử lý');
INSERT INTO "task_product" VALUES(35,28,0,'Báo cáo giải ngân hằng tháng');
INSERT INTO "task_product" VALUES(36,29,0,'Kế hoạch của UBND xã');
INSERT INTO "task_product" VALUES(37,30,0,'Báo cáo kết quả hoạt động');
INSERT INTO "task_product" VALUES(38,31,0,'Kho dữ liệu kết quả điện tử');
INSERT INTO "task_product" VALUES(39,32,0,'Báo cáo kết quả tập huấn');
INSERT INTO "task_product" VALUES(40,33,0,'Trang thông tin điện tử hoạt động');
CREATE TABLE unit (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	code TEXT NOT NULL, 
	name TEXT NOT NULL, 
	level TEXT NOT NULL, 
	superior_id INTEGER, 
	valid_from DATE, 
	valid_to DATE, 
	issuer_parent TEXT NOT NULL, 
	issuer TEXT NOT NULL, 
	place TEXT NOT NULL, 
	symbol TEXT NOT NULL, 
	receiver TEXT NOT NULL, 
	authority TEXT NOT NULL, 
	signer TEXT NOT NULL, 
	recipients TEXT NOT NULL, 
	CONSTRAINT fk_unit_superior_id_unit FOREIGN KEY(superior_id) REFERENCES unit (id), 
	CONSTRAINT uq_unit_code UNIQUE (code)
);
INSERT INTO "unit" VALUES(1,'uy-ban-nhan-dan-tinh-mau','Ủy ban nhân dân tỉnh Mẫu','',NULL,NULL,NULL,'','','','','','','','');
INSERT INTO "unit" VALUES(2,'xa-mau','Ủy ban nhân dân xã Mẫu','xa',1,NULL,NULL,'','ỦY BAN NHÂN DÂN
XÃ MẪU','Mẫu','UBND','Ủy ban nhân dân tỉnh Mẫu','TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH','Nguyễn Văn Mẫu','Như trên;
Thường trực Đảng ủy, HĐND;
Chủ tịch, các Phó Chủ tịch UBND;
Lưu: VT, VHXH.');
CREATE INDEX ix_unit_superior_id ON unit (superior_id);
CREATE INDEX ix_changed_row_action_id ON changed_row (action_id);
CREATE INDEX ix_changed_row_table_name_row_id ON changed_row (table_name, row_id);
CREATE INDEX ix_evidence_link_file_id ON evidence_link (file_id);
CREATE INDEX ix_plan_unit_id_year ON "plan" (unit_id, year);
CREATE INDEX ix_plan_area_plan_id_position ON plan_area (plan_id, position);
CREATE INDEX ix_sent_report_period_id ON sent_report (period_id);
CREATE INDEX ix_plan_target_area_id_position ON plan_target (area_id, position);
CREATE INDEX ix_plan_task_area_id_position ON plan_task (area_id, position);
CREATE INDEX ix_progress_note_task_id ON progress_note (task_id);
CREATE INDEX ix_task_agency_task_id ON task_agency (task_id);
CREATE INDEX ix_task_milestone_task_id ON task_milestone (task_id);
CREATE INDEX ix_task_product_task_id ON task_product (task_id);
CREATE INDEX ix_period_event_period_id ON period_event (period_id);
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('reporting_period',6);
INSERT INTO "sqlite_sequence" VALUES('indicator_value',222);
INSERT INTO "sqlite_sequence" VALUES('unit',2);
INSERT INTO "sqlite_sequence" VALUES('history_action',95);
INSERT INTO "sqlite_sequence" VALUES('changed_row',576);
INSERT INTO "sqlite_sequence" VALUES('plan',1);
INSERT INTO "sqlite_sequence" VALUES('plan_area',7);
INSERT INTO "sqlite_sequence" VALUES('plan_task',33);
INSERT INTO "sqlite_sequence" VALUES('task_agency',78);
INSERT INTO "sqlite_sequence" VALUES('task_milestone',37);
INSERT INTO "sqlite_sequence" VALUES('task_product',40);
INSERT INTO "sqlite_sequence" VALUES('plan_target',10);
INSERT INTO "sqlite_sequence" VALUES('target_threshold',10);
INSERT INTO "sqlite_sequence" VALUES('target_result',3);
INSERT INTO "sqlite_sequence" VALUES('progress_note',31);
INSERT INTO "sqlite_sequence" VALUES('evidence_file',1);
INSERT INTO "sqlite_sequence" VALUES('evidence_link',2);
INSERT INTO "sqlite_sequence" VALUES('report_section',48);
COMMIT;
